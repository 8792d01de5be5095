namespace BearingAnalytics.Tests.Spectra;

/// <summary>Ringing impacts that repeat, in white noise of unit variance, and if wanted one strong impact that rings elsewhere.</summary>
internal static class BurstSignal
{
    public const double RateHz = 12000;
    public const double ImpactHz = 24;
    public const double KnockHz = 5200;

    public static float[] Of(double carrierHz, int length, int seed, double height, double knock = 0)
    {
        float[] signal = GaussianNoise.Of(length, seed);
        for (int impact = 0; ; impact++)
        {
            int start = (int)Math.Round((impact + 0.3) * RateHz / ImpactHz);
            if (start >= length)
            {
                break;
            }

            Ring(signal, start, carrierHz, height);
        }

        Ring(signal, length / 3, KnockHz, knock);
        return signal;
    }

    private static void Ring(float[] signal, int start, double carrierHz, double height)
    {
        for (int i = start; i < Math.Min(signal.Length, start + 300); i++)
        {
            double t = (i - start) / RateHz;
            signal[i] += (float)(height * Math.Exp(-400 * t) * Math.Sin(2 * Math.PI * carrierHz * t));
        }
    }
}
