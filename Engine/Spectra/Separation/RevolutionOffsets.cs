namespace BearingAnalytics.Spectra.Separation;

/// <summary>
/// Revolution r begins a part of a sample, its offset, before its first sample. Harmonics up to half the rate turn by at most π over one
/// sample, so a polynomial through a few Chebyshev offsets stands for every offset, within 5e-8 ((π/2)^m/(2^(m−1) m!), m = 10): many
/// revolutions become a few.
/// </summary>
internal readonly record struct RevolutionOffsets(double Period)
{
    /// <summary>Offsets that stand for all.</summary>
    public const int Count = 10;

    private static readonly double[] Offsets =
        [.. Enumerable.Range(0, Count).Select(i => 0.5 - (0.5 * Math.Cos(Math.PI * ((2 * i) + 1) / (2 * Count))))];

    /// <summary>Most samples of a revolution.</summary>
    public int Width => (int)Math.Ceiling(Period);

    /// <summary>One of the offsets that stand for all, samples.</summary>
    public static double At(int index) => Offsets[index];

    /// <summary>First sample of a revolution.</summary>
    public int Start(int revolution) => (int)Math.Ceiling(revolution * Period);

    /// <summary>Shares of the offsets in a revolution's own (Lagrange).</summary>
    public void Weigh(int revolution, Span<double> weights)
    {
        double offset = Start(revolution) - (revolution * Period);
        for (int i = 0; i < Count; i++)
        {
            double weight = 1;
            for (int other = 0; other < Count; other++)
            {
                weight *= other == i ? 1 : (offset - At(other)) / (At(i) - At(other));
            }

            weights[i] = weight;
        }
    }

    /// <summary>Folds the samples: row i holds what falls to offset i.</summary>
    public double[] Fold(ReadOnlySpan<float> samples)
    {
        double[] rows = new double[Count * Width];
        Span<double> weights = stackalloc double[Count];
        for (int revolution = 0; Start(revolution) < samples.Length; revolution++)
        {
            Weigh(revolution, weights);
            ReadOnlySpan<float> part = samples[Start(revolution)..Math.Min(samples.Length, Start(revolution + 1))];
            for (int i = 0; i < Count; i++)
            {
                double weight = weights[i];
                Span<double> row = rows.AsSpan(i * Width, part.Length);
                for (int j = 0; j < row.Length; j++)
                {
                    row[j] += weight * part[j];
                }
            }
        }

        return rows;
    }

    /// <summary>The other way: every sample from the values at the offsets.</summary>
    public void Unfold(ReadOnlySpan<double> rows, Span<float> samples)
    {
        double[] sums = new double[Width];
        Span<double> weights = stackalloc double[Count];
        for (int revolution = 0; Start(revolution) < samples.Length; revolution++)
        {
            Weigh(revolution, weights);
            Span<float> part = samples[Start(revolution)..Math.Min(samples.Length, Start(revolution + 1))];
            sums.AsSpan().Clear();
            for (int i = 0; i < Count; i++)
            {
                double weight = weights[i];
                ReadOnlySpan<double> row = rows.Slice(i * Width, Width);
                for (int j = 0; j < sums.Length; j++)
                {
                    sums[j] += weight * row[j];
                }
            }

            for (int j = 0; j < part.Length; j++)
            {
                part[j] = (float)sums[j];
            }
        }
    }
}
