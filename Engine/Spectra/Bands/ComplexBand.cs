namespace BearingAnalytics.Spectra.Bands;

/// <summary>A band-pass signal at its own low rate, real and imaginary parts apart.</summary>
/// <param name="Real">Real parts.</param>
/// <param name="Imaginary">Imaginary parts; none for a signal that is real.</param>
internal readonly record struct ComplexBand(double[] Real, double[]? Imaginary)
{
    public int Length => Real.Length;

    /// <summary>Squared magnitude about the mean.</summary>
    /// <param name="from">First sample that counts.</param>
    public double[] PowerFrom(int from)
    {
        double[] power = new double[Math.Max(0, Length - from)];
        AddSquares(power, Real.AsSpan(Length - power.Length));
        if (Imaginary is not null)
        {
            AddSquares(power, Imaginary.AsSpan(Length - power.Length));
        }

        return power;
    }

    private static void AddSquares(double[] power, ReadOnlySpan<double> values)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value;
        }

        mean /= Math.Max(1, values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            double deviation = values[i] - mean;
            power[i] += deviation * deviation;
        }
    }
}
