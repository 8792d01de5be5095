namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>A run of numbers that may be a channel: a vector, or one column of a matrix.</summary>
internal sealed record MatCandidate(string Name, MatNumeric Source, int Start, int Stride, int Count, int Scope)
{
    public double this[int index] => Source.Real[Start + (index * Stride)];

    public float[] Samples() => Stride == 1 ? Source.Real.Singles(Start, Count) : Source.Real.EveryNth(Start, Stride, Count);
}

/// <summary>Variables that belong together: the top of the file, or the fields of one structure.</summary>
internal sealed record MatScope(string Prefix, IReadOnlyList<MatArray> Arrays);
