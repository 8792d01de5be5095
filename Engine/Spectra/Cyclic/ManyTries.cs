namespace BearingAnalytics.Spectra.Cyclic;

/// <summary>Probabilities of one and of any of several independent tries (Šidák 1967), exact for the smallest.</summary>
internal static class ManyTries
{
    /// <summary>Of at least one in so many: 1 − (1 − p)^n.</summary>
    public static double Any(double one, double tries)
    {
        if (one >= 1)
        {
            return 1;
        }

        double exponent = tries * LogOfRest(one);
        return exponent > -1e-5 ? -exponent * (1 + (0.5 * exponent)) : 1 - Math.Exp(exponent);
    }

    /// <summary>Of one, that makes so many have this probability together: 1 − (1 − p)^(1/n).</summary>
    public static double One(double any, double tries) => Any(any, 1 / tries);

    private static double LogOfRest(double probability) =>
        probability < 1e-5 ? -probability * (1 + (0.5 * probability)) : Math.Log(1 - probability);
}
