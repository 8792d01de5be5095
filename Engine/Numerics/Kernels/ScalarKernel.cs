using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Plain loops: the specification of every other kernel, and what runs on a machine without vectors.</summary>
internal sealed class ScalarKernel : INumericKernel
{
    public string Name => "scalar";

    public void FourierPass(
        FourierPass pass, ReadOnlySpan<double> re, ReadOnlySpan<double> im, Span<double> outRe, Span<double> outIm) =>
        StockhamSweep.Run(pass, Lane1.Count, re, im, outRe, outIm);

    public void Deinterleave(ReadOnlySpan<double> source, double factor, Span<double> re, Span<double> im)
    {
        for (int i = 0; i < re.Length; i++)
        {
            re[i] = source[2 * i] * factor;
            im[i] = source[(2 * i) + 1] * factor;
        }
    }

    public void Interleave(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double factor, Span<double> target)
    {
        for (int i = 0; i < re.Length; i++)
        {
            target[2 * i] = re[i] * factor;
            target[(2 * i) + 1] = im[i] * factor;
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
        ReadOnlySpan<double> aRe, ReadOnlySpan<double> aIm, ReadOnlySpan<double> bRe, ReadOnlySpan<double> bIm, Span<double> outRe, Span<double> outIm)
    {
        for (int i = 0; i < aRe.Length; i++)
        {
            (outRe[i], outIm[i]) = ((aRe[i] * bRe[i]) - (aIm[i] * bIm[i]), (aRe[i] * bIm[i]) + (aIm[i] * bRe[i]));
        }
    }

    public void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
    {
        for (int i = 0; i < a.Length; i++)
        {
            target[i] = a[i] * b[i];
        }
    }

    public void ShiftAndScale(ReadOnlySpan<double> source, double offset, double factor, Span<double> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = (source[i] - offset) * factor;
        }
    }

    public void Widen(ReadOnlySpan<float> source, double offset, Span<double> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = source[i] - offset;
        }
    }

    public void SquaredMagnitude(ReadOnlySpan<double> interleaved, Span<double> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            (double re, double im) = (interleaved[2 * i], interleaved[(2 * i) + 1]);
            target[i] = (re * re) + (im * im);
        }
    }

    public void AddSquaredMagnitude(ReadOnlySpan<double> interleaved, Span<double> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            (double re, double im) = (interleaved[2 * i], interleaved[(2 * i) + 1]);
            target[i] += (re * re) + (im * im);
        }
    }

    public PowerSums Sum(ReadOnlySpan<float> source, double centre)
    {
        PowerSums sums = new(0, 0, 0, 0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (float value in source)
        {
            sums = Add(sums, value - centre);
        }

        return sums;
    }

    public PowerSums Sum(ReadOnlySpan<double> source, double centre)
    {
        PowerSums sums = new(0, 0, 0, 0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (double value in source)
        {
            sums = Add(sums, value - centre);
        }

        return sums;
    }

    public void PolyphaseFilter(ReadOnlySpan<double> rows, int rowLength, int phases, ReadOnlySpan<double> taps, Span<double> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            double sum = 0;
            for (int k = 0; k < taps.Length; k++)
            {
                sum += taps[k] * rows[(k % phases * rowLength) + i + (k / phases)];
            }

            target[i] = sum;
        }
    }

    public void Int16ToSingle(ReadOnlySpan<short> source, float scale, Span<float> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = source[i] * scale;
        }
    }

    public void Int24ToSingle(ReadOnlySpan<byte> source, float scale, Span<float> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            int value = source[3 * i] | (source[(3 * i) + 1] << 8) | ((sbyte)source[(3 * i) + 2] << 16);
            target[i] = value * scale;
        }
    }

    internal static PowerSums Add(PowerSums sums, double d)
    {
        double square = d * d;
        return new PowerSums(
            sums.First + d,
            sums.Second + square,
            sums.Third + (square * d),
            sums.Fourth + (square * square),
            Math.Min(sums.Smallest, d),
            Math.Max(sums.Largest, d));
    }
}
