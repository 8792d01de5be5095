namespace BearingAnalytics.Tests.Spectra;

/// <summary>Stationary Gaussian noise: white, or rising to low frequencies with a resonance at a fifth of the rate.</summary>
internal static class ColouredNoise
{
    public static float[] Of(int length, int seed, bool coloured)
    {
        Random random = new(seed);
        float[] signal = new float[length];
        (double slow, double x, double y) = (0, 0, 0);
        double radius = Math.Exp(-0.1);
        double turn = 2 * radius * Math.Cos(2 * Math.PI * 0.2);
        for (int i = -200; i < length; i++)
        {
            double white = GaussianNoise.Next(random);
            slow = (0.8 * slow) + GaussianNoise.Next(random);
            (x, y) = (white + (turn * x) - (radius * radius * y), x);
            if (i >= 0)
            {
                signal[i] = (float)(coloured ? slow + x : white);
            }
        }

        return signal;
    }
}
