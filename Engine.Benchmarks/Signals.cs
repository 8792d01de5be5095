namespace BearingAnalytics.Benchmarks;

/// <summary>Signals to measure with, the same in every run and, by the same formula in <c>Rivals/scipy/stages.py</c>, in Python.</summary>
internal static class Signals
{
    private const int ImpulsePeriod = 403;

    /// <summary>Uniform noise, −0.5 to 0.5.</summary>
    public static double[] Noise(int length) => [.. Enumerable.Range(0, length).Select(i => (Bits(i) * (1.0 / (1 << 24))) - 0.5)];

    /// <summary>Uniform noise and an impulse every 403 samples: at 48 kHz a flaw struck 119 times a second. Exact in float32.</summary>
    public static float[] Struck(int length)
    {
        float[] values = new float[length];
        for (int i = 0; i < length; i++)
        {
            values[i] = (Bits(i) * (1f / (1 << 24))) - 0.5f + (i % ImpulsePeriod == 0 ? 2 : 0);
        }

        return values;
    }

    // 24 bits of SplitMix64 (Steele, Lea and Flood 2014): each value stands for itself, so that NumPy makes them all at once.
    private static int Bits(int index)
    {
        ulong z = ((ulong)index + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) >> 40);
    }
}
