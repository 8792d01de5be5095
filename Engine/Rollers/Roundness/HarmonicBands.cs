namespace BearingAnalytics.Rollers.Roundness;

/// <summary>The bands roundness and waviness are talked about in.</summary>
internal static class HarmonicBands
{
    private static readonly (int From, int To)[] Bands = [(2, 15), (16, 50), (51, 500)];

    /// <summary>Bands that the table reaches into.</summary>
    public static IReadOnlyList<RoundnessBand> Of(RoundnessHarmonic[] harmonics)
    {
        List<RoundnessBand> bands = [];
        foreach ((int from, int to) in Bands)
        {
            if (from <= harmonics.Length)
            {
                bands.Add(Sum(harmonics, from, Math.Min(to, harmonics.Length)));
            }
        }

        return bands;
    }

    private static RoundnessBand Sum(RoundnessHarmonic[] harmonics, int from, int to)
    {
        double squares = 0, amplitudes = 0;
        RoundnessHarmonic largest = harmonics[from - 1];
        for (int order = from; order <= to; order++)
        {
            RoundnessHarmonic harmonic = harmonics[order - 1];
            squares += harmonic.AmplitudeUm * harmonic.AmplitudeUm;
            amplitudes += harmonic.AmplitudeUm;
            largest = harmonic.AmplitudeUm > largest.AmplitudeUm ? harmonic : largest;
        }

        return new RoundnessBand(from, to, Math.Sqrt(squares / 2), amplitudes, largest.Order);
    }
}
