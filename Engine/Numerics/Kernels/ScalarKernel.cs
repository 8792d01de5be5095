using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>The specification: one value after the other, or one butterfly after the other.</summary>
internal sealed partial class ScalarKernel : INumericKernel
{
    public string Name => "scalar";

    public bool IsSupported => true;

    public double Sum(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        return sum;
    }

    public PowerSums PowerSums(ReadOnlySpan<float> values, double mean)
    {
        double second = 0, third = 0, fourth = 0, peak = 0;
        foreach (float value in values)
        {
            double deviation = value - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
            peak = Math.Max(peak, Math.Abs(deviation));
        }

        return new PowerSums(second, third, fourth, peak);
    }

    public void SquaredMagnitude(ReadOnlySpan<Complex> values, Span<double> result)
    {
        for (int i = 0; i < values.Length; i++)
        {
            result[i] = (values[i].Real * values[i].Real) + (values[i].Imaginary * values[i].Imaginary);
        }
    }

    public void FourierPass(
        FourierPass pass, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm) =>
        StockhamSweep.Run(pass, Lane1.Count, re, im, outRe, outIm);

    public void Deinterleave(ReadOnlySpan<double> pairs, Span<double> re, Span<double> im)
    {
        for (int i = 0; i < re.Length; i++)
        {
            re[i] = pairs[2 * i];
            im[i] = pairs[(2 * i) + 1];
        }
    }

    public void Interleave(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double factor, Span<double> pairs)
    {
        for (int i = 0; i < re.Length; i++)
        {
            pairs[2 * i] = re[i] * factor;
            pairs[(2 * i) + 1] = im[i] * factor;
        }
    }

    public void PairsToHalfSpectrum(
        ReadOnlySpan<double> re, ReadOnlySpan<double> im, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> spectrum)
    {
        int half = re.Length;
        (spectrum[0], spectrum[1]) = (re[0] + im[0], 0);
        (spectrum[2 * half], spectrum[(2 * half) + 1]) = (re[0] - im[0], 0);
        for (int k = 1; k <= half / 2; k++)
        {
            int m = half - k;
            double evenRe = 0.5 * (re[k] + re[m]);
            double evenIm = 0.5 * (im[k] - im[m]);
            double oddRe = 0.5 * (im[k] + im[m]);
            double oddIm = 0.5 * (re[m] - re[k]);
            double turnedRe = (wRe[k] * oddRe) - (wIm[k] * oddIm);
            double turnedIm = (wRe[k] * oddIm) + (wIm[k] * oddRe);
            (spectrum[2 * k], spectrum[(2 * k) + 1]) = (evenRe + turnedRe, evenIm + turnedIm);
            (spectrum[2 * m], spectrum[(2 * m) + 1]) = (evenRe - turnedRe, turnedIm - evenIm);
        }
    }

    public void HalfSpectrumToPairs(
        ReadOnlySpan<double> spectrum, ReadOnlySpan<double> wRe, ReadOnlySpan<double> wIm, Span<double> re, Span<double> im)
    {
        int half = re.Length;
        (re[0], im[0]) = (0.5 * (spectrum[0] + spectrum[2 * half]), 0.5 * (spectrum[0] - spectrum[2 * half]));
        for (int k = 1; k <= half / 2; k++)
        {
            int m = half - k;
            (double kRe, double kIm, double mRe, double mIm) =
                (spectrum[2 * k], spectrum[(2 * k) + 1], spectrum[2 * m], spectrum[(2 * m) + 1]);
            double evenRe = 0.5 * (kRe + mRe);
            double evenIm = 0.5 * (kIm - mIm);
            double turnedRe = 0.5 * (kRe - mRe);
            double turnedIm = 0.5 * (kIm + mIm);
            double oddRe = (wRe[k] * turnedRe) + (wIm[k] * turnedIm);
            double oddIm = (wRe[k] * turnedIm) - (wIm[k] * turnedRe);
            (re[k], im[k]) = (evenRe - oddIm, evenIm + oddRe);
            (re[m], im[m]) = (evenRe + oddIm, oddRe - evenIm);
        }
    }

    public void MultiplyComplex(
        ReadOnlySpan<double> aRe,
        ReadOnlySpan<double> aIm,
        ReadOnlySpan<double> bRe,
        ReadOnlySpan<double> bIm,
        Span<double> outRe,
        Span<double> outIm)
    {
        for (int i = 0; i < aRe.Length; i++)
        {
            (outRe[i], outIm[i]) = ((aRe[i] * bRe[i]) - (aIm[i] * bIm[i]), (aRe[i] * bIm[i]) + (aIm[i] * bRe[i]));
        }
    }
}
