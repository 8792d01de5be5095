namespace BearingAnalytics.Tests.Spectra.Separation;

/// <summary>What the tests of separation measure with.</summary>
internal static class SeparationSignals
{
    /// <summary>The signal of welch.py.</summary>
    public static float[] Golden(int length) => [.. Enumerable.Range(0, length).Select(n =>
        (float)(Math.Sin(0.7 * n) + (0.5 * Math.Cos(0.05 * Math.Pow(n, 1.3))) + (n % 7 / 7.0)))];

    public static float[] Sum(params float[][] parts) => [.. Enumerable.Range(0, parts[0].Length).Select(n => parts.Sum(part => part[n]))];

    public static float[] Sine(int length, double cyclesPerSample, double amplitude, double phase = 0) => [.. Enumerable.Range(0, length)
        .Select(n => (float)(amplitude * Math.Sin((2 * Math.PI * Math.IEEERemainder(cyclesPerSample * n, 1)) + phase)))];

    public static double MeanSquare(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += (double)value * value;
        }

        return sum / values.Length;
    }

    /// <summary>Amplitude of the sine of a frequency, Hann windowed: what stands 3 bins and more beside it does not count.</summary>
    public static double Amplitude(ReadOnlySpan<float> values, double cyclesPerSample)
    {
        (double real, double imaginary) = (0, 0);
        for (int n = 0; n < values.Length; n++)
        {
            double weight = 1 - Math.Cos(2 * Math.PI * n / values.Length);
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * Math.IEEERemainder(cyclesPerSample * n, 1));
            real += weight * values[n] * cosine;
            imaginary += weight * values[n] * sine;
        }

        return 2 * Math.Sqrt((real * real) + (imaginary * imaginary)) / values.Length;
    }
}
