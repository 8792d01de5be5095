namespace BearingAnalytics.Numerics.Kernels;

/// <content>The filter tree by its definition: every tap turned to the band's centre.</content>
internal sealed partial class ScalarKernel
{
    /// <summary>Values in front of a block of the filter tree that its filters look back on.</summary>
    public const int History = 8;
    private const int Turn = 24;

    private static readonly double[] TurnCosines = [.. Enumerable.Range(0, Turn).Select(i => Math.Cos(2 * Math.PI * i / Turn))];
    private static readonly double[] TurnSines = [.. Enumerable.Range(0, Turn).Select(i => Math.Sin(2 * Math.PI * i / Turn))];

    public void TakeApartInTwo(ReadOnlySpan<double> values, Span<double> even, Span<double> odd)
    {
        for (int i = 0; i < even.Length; i++)
        {
            even[i] = values[2 * i];
            odd[i] = values[(2 * i) + 1];
        }
    }

    public void TakeApartInThree(ReadOnlySpan<double> values, Span<double> first, Span<double> second, Span<double> third)
    {
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = values[3 * i];
            second[i] = values[(3 * i) + 1];
            third[i] = values[(3 * i) + 2];
        }
    }

    public void HalveBand(ReadOnlySpan<double> taps, ComplexSpan even, ComplexSpan odd, ComplexSpan low, ComplexSpan high)
    {
        for (int i = 0; i < low.Length; i++)
        {
            (double re, double im, double highRe, double highIm) = (0, 0, 0, 0);
            for (int m = 0; m < taps.Length; m++)
            {
                ComplexSpan phase = (m & 1) == 0 ? odd : even;
                AddTurned(taps[m], 3 * m, phase, i + History - (m / 2), ref re, ref im);
                if (m < taps.Length - 1)
                {
                    AddTurned(taps[m + 1], 9 * m, phase, i + History - (m / 2), ref highRe, ref highIm);
                }
            }

            int sign = 1 - (2 * (i & 1));
            (low.Real[i], low.Imaginary[i]) = (re, im);
            (high.Real[i], high.Imaginary[i]) = (sign * highRe, sign * highIm);
        }
    }

    public void CutBandInThree(
        ReadOnlySpan<double> taps,
        ComplexSpan first,
        ComplexSpan second,
        ComplexSpan third,
        ComplexSpan low,
        ComplexSpan middle,
        ComplexSpan high)
    {
        FilterThird(taps, 2, first, second, third, low);
        FilterThird(taps, 6, first, second, third, middle);
        FilterThird(taps, 10, first, second, third, high);
    }

    public (double Real, double Imaginary) SumParts(ComplexSpan values)
    {
        double re = 0;
        double im = 0;
        foreach (double value in values.Real)
        {
            re += value;
        }

        foreach (double value in values.Imaginary)
        {
            im += value;
        }

        return (re, im);
    }

    public PowerMoments PowerMoments(ComplexSpan values, double meanReal, double meanImaginary)
    {
        double first = 0;
        double second = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double x = values.Real[i] - meanReal;
            double y = values.IsReal ? 0 : values.Imaginary[i] - meanImaginary;
            double power = (x * x) + (y * y);
            first += power;
            second += power * power;
        }

        return new PowerMoments(first, second);
    }

    private static void FilterThird(
        ReadOnlySpan<double> taps, int centre24, ComplexSpan first, ComplexSpan second, ComplexSpan third, ComplexSpan band)
    {
        for (int i = 0; i < band.Length; i++)
        {
            double re = 0;
            double im = 0;
            for (int m = 0; m < taps.Length; m++)
            {
                ComplexSpan phase = (m % 3) switch { 0 => third, 1 => second, _ => first };
                AddTurned(taps[m], centre24 * m, phase, i + History - (m / 3), ref re, ref im);
            }

            (band.Real[i], band.Imaginary[i]) = (re, im);
        }
    }

    private static void AddTurned(double tap, int angle24, ComplexSpan phase, int at, ref double re, ref double im)
    {
        double cosine = tap * TurnCosines[angle24 % Turn];
        double sine = tap * TurnSines[angle24 % Turn];
        double x = phase.Real[at];
        double y = phase.IsReal ? 0 : phase.Imaginary[at];
        re += (cosine * x) - (sine * y);
        im += (sine * x) + (cosine * y);
    }
}
