namespace BearingAnalytics.Tests.Spectra;

/// <summary>White noise of unit variance from a fixed seed.</summary>
internal static class GaussianNoise
{
    public static float[] Of(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (float)Next(random))];
    }

    public static double Next(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
