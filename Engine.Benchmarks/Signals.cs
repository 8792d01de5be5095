namespace BearingAnalytics.Benchmarks;

/// <summary>Signals to measure with.</summary>
internal static class Signals
{
    public static double[] Noise(int length)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }
}
