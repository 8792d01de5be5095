using BearingAnalytics.Noise;

namespace BearingAnalytics.Pipeline.Running;

/// <summary>What is kept of one recording of a series.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Channels">Indicators by channel; a channel that carries no signal is missing.</param>
internal sealed record ReadIndicators(TrendRecording Recording, IReadOnlyDictionary<string, IReadOnlyList<LevelMeasure>> Channels);
