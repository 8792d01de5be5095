namespace BearingAnalytics.Noise.Combs;

/// <summary>Turns a judged comb into lines a person can check: expected, found, prominence, where it was seen.</summary>
internal static class EvidenceList
{
    /// <summary>Magnitude over the floor from which a line is called clear: noise alone passes it once in 500 bins.</summary>
    private const double ClearProminence = 3;

    public static IReadOnlyList<Evidence> Of(CombHypothesis hypothesis, double shaftHz, int harmonics)
    {
        EnvelopeField field = hypothesis.Field;
        FaultFamily family = hypothesis.Family;
        int clearHarmonics = Enumerable.Range(1, harmonics).Count(k => Prominence(k * hypothesis.FundamentalHz) >= ClearProminence);
        List<Evidence> lines = [];
        for (int k = 1; k <= harmonics; k++)
        {
            double foundHz = k * hypothesis.FundamentalHz;
            double expectedHz = k * family.Order * shaftHz;
            lines.Add(new Evidence
            {
                Line = k == 1 ? family.Line : Multiple(k, family.Line),
                ExpectedHz = expectedHz,
                FoundHz = foundHz,
                Prominence = Prominence(foundHz),
                FalseAlarmProbability = ChanceAlone(Prominence(foundHz), 2 * expectedHz * family.Tolerance / field.BinHz),
                Harmonics = clearHarmonics,
                Sidebands = ClearSidebands(foundHz),
                Band = hypothesis.Band,
            });
        }

        return lines;

        double Prominence(double hz) => Math.Exp(field.LogProminence(hypothesis.BandIndex, hz));

        int ClearSidebands(double hz) => family.SidebandReach == 0
            ? 0
            : Enumerable.Range(1, family.SidebandReach)
                .SelectMany(m => (double[])[hz - (m * family.SidebandOrder * shaftHz), hz + (m * family.SidebandOrder * shaftHz)])
                .Count(f => f > 0 && Prominence(f) >= ClearProminence);
    }

    // "2×BSF" twice is "4×BSF".
    private static string Multiple(int k, string line) => line.StartsWith("2×", StringComparison.Ordinal) ? $"{2 * k}×{line[2..]}" : $"{k}×{line}";

    /// <summary>
    /// Magnitudes of noise are Rayleigh distributed, so (value / median)² · ln 2 is exponential; the best of all bins searched counts.
    /// </summary>
    private static double ChanceAlone(double prominence, double binsSearched)
    {
        double single = Math.Min(Math.Exp(-Math.Log(2) * prominence * prominence), 0.5);
        return Math.Abs(double.ExpM1(Math.Max(1, binsSearched) * double.LogP1(-single)));
    }
}
