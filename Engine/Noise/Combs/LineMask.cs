namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Frequencies that are already explained by something else (shaft harmonics, mains, the lines of a stronger fault) and may not
/// count as evidence for anything new. Immutable; <see cref="With"/> makes a larger one.
/// </summary>
internal sealed class LineMask
{
    /// <summary>
    /// Half the width of a line of shaft or mains, relative to its frequency: what a speed read from a comb, and one that wanders within the
    /// record, leave open.
    /// </summary>
    public const double KnownLineWidth = 0.0005;

    /// <summary>Half the width of a sharp line of a fault, relative to its frequency.</summary>
    public const double SharpLineWidth = 0.003;

    private readonly bool[] _taken;
    private readonly double _binHz;

    private LineMask(bool[] taken, double binHz)
    {
        _taken = taken;
        _binHz = binHz;
    }

    public static LineMask Empty(double maximumHz, double binHz) => new(new bool[(int)(maximumHz / binHz) + 2], binHz);

    /// <summary>This mask and, around each line, one bin on both sides and a width relative to the line's frequency.</summary>
    public LineMask With(IEnumerable<double> linesHz, double relativeHalfWidth = 0)
    {
        bool[] taken = (bool[])_taken.Clone();
        foreach (double lineHz in linesHz)
        {
            int centre = (int)Math.Round(lineHz / _binHz);
            int halfWidthBins = 1 + (int)Math.Round(relativeHalfWidth * centre);
            for (int bin = Math.Max(0, centre - halfWidthBins); bin <= Math.Min(taken.Length - 1, centre + halfWidthBins); bin++)
            {
                taken[bin] = true;
            }
        }

        return new LineMask(taken, _binHz);
    }

    /// <summary>True when the frequency is explained, or lies outside the searched range.</summary>
    public bool Covers(double frequencyHz)
    {
        int bin = (int)Math.Round(frequencyHz / _binHz);
        return (uint)bin >= (uint)_taken.Length || _taken[bin];
    }
}
