using BearingAnalytics.Quality;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>All variables of a MAT file that could be read, and what was noticed on the way.</summary>
internal sealed record MatFile(IReadOnlyList<MatArray> Variables, IReadOnlyList<Finding> Findings);
