namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// How much one bin of a power spectrum speaks for a line. Of noise alone, power over its mean is exponential with mean 1; with a
/// line it is
/// taken as exponential with a mean of 3 to 100, or there is none after all, a mixture of equal odds. The logarithm of the likelihood
/// ratio can be added up: under noise the mean of the ratio is 1, so that a ratio above 1/p comes by chance with probability p at most.
/// </summary>
internal static class LineEvidence
{
    /// <summary>
    /// Power beyond which evidence grows with the logarithm of power alone: one giant line must not outvote the rest, but the middle of a
    /// line must still stand above its flanks.
    /// </summary>
    private const double Bend = 50;

    /// <summary>Evidence per natural-log unit of power beyond that.</summary>
    private const double Growth = 3;

    private const int StepsPerUnit = 16;

    private const double OddsOfNone = 0.5;

    private static readonly double[] Means = [3, 10, 30, 100];
    private static readonly float[] Table = Make();

    /// <summary>Natural logarithm of the likelihood ratio.</summary>
    /// <param name="power">Power over the mean power of noise, from 0.</param>
    public static float Of(double power) => power < Bend
        ? Table[(int)((power * StepsPerUnit) + 0.5)]
        : Table[^1] + (float)(Growth * Math.Log(power / Bend));

    private static float[] Make()
    {
        float[] table = new float[(int)(Bend * StepsPerUnit) + 1];
        for (int i = 0; i < table.Length; i++)
        {
            double power = (double)i / StepsPerUnit;
            double ratio = OddsOfNone;
            foreach (double mean in Means)
            {
                ratio += (1 - OddsOfNone) / Means.Length / mean * Math.Exp(power * (1 - (1 / mean)));
            }

            table[i] = (float)Math.Log(ratio);
        }

        return table;
    }
}
