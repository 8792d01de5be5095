using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Rollers;

/// <summary>
/// The Gaussian profile filter of ISO 16610-21: the mean line (waviness and form) of a profile on a uniform grid. Convolution by Fourier
/// transform, ends by ISO 16610-28, points without a value carry no weight. The weights are sampled out to one cut-off to each side and
/// normalised, so that a constant passes unchanged; what is cut off is 1e-7 of them.
/// Keeps its buffers and the last few weighting functions: make one and use it for every profile. Not thread-safe.
/// </summary>
public sealed class GaussianProfileFilter
{
    private readonly GaussianKernelShelf _kernels = new();
    private readonly MovingSums _sums = new();
    private readonly PointWeights _weights = new();

    /// <summary>Share of a sine's amplitude that the mean line keeps: 2^−(λc/λ)², one half at the cut-off (ISO 16610-21, 4.3).</summary>
    /// <param name="wavelengthMm">Wavelength λ, mm, positive.</param>
    /// <param name="cutoffMm">Cut-off λc, mm.</param>
    public static double Transmission(double wavelengthMm, double cutoffMm)
    {
        double ratio = cutoffMm / wavelengthMm;
        return Math.Pow(2, -ratio * ratio);
    }

    /// <summary>Computes the mean line.</summary>
    /// <param name="heightsUm">Heights on a uniform grid, µm (any unit); NaN or infinite where there is none.</param>
    /// <param name="pitchMm">Distance of neighbouring points, mm, positive.</param>
    /// <param name="cutoffMm">Cut-off λc (nesting index), mm, positive; far below the pitch nothing is smoothed.</param>
    /// <param name="meanLineUm">
    /// As many values, overwritten; may be the memory of the heights. NaN where the height is missing and, with
    /// <see cref="EndEffect.None"/>, within half a cut-off of both ends.
    /// </param>
    /// <param name="ends">What is done at the ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">Pitch or cut-off is not a positive number.</exception>
    /// <exception cref="ArgumentException">Heights and mean line differ in length.</exception>
    public void Smooth(
        ReadOnlySpan<double> heightsUm, double pitchMm, double cutoffMm, Span<double> meanLineUm, EndEffect ends = EndEffect.Moment1)
    {
        FilterArguments.Check(heightsUm, pitchMm, cutoffMm, meanLineUm);
        if (heightsUm.IsEmpty)
        {
            return;
        }

        bool mirrored = ends == EndEffect.Symmetric;
        double cutoffPoints = cutoffMm / pitchMm;
        int reach = GaussianKernel.ReachOf(GaussianKernel.Alpha, cutoffPoints, heightsUm.Length);
        int origin = mirrored ? reach : 0;
        GaussianKernel kernel = _kernels.Get(GaussianKernel.Alpha, cutoffPoints, reach, heightsUm.Length + reach + (2 * origin));
        _weights.Load(heightsUm, origin, kernel.Length, ends);
        _sums.Transform(_weights.Values, kernel);
        if (_weights.HasGaps)
        {
            SmoothOverGaps(heightsUm, kernel, origin, meanLineUm, ends);
        }
        else
        {
            SmoothWithoutGaps(kernel, origin, meanLineUm, ends);
        }

        if (ends == EndEffect.None)
        {
            CutEnds(meanLineUm, cutoffPoints);
        }
    }

    private static void CutEnds(Span<double> meanLineUm, double cutoffPoints)
    {
        int cut = (int)Math.Min(meanLineUm.Length, Math.Ceiling(cutoffPoints / 2));
        meanLineUm[..cut].Fill(double.NaN);
        meanLineUm[^cut..].Fill(double.NaN);
    }

    /// <summary>The sums of the weights are known in closed form; the local line differs from the mean near the ends only.</summary>
    private void SmoothWithoutGaps(GaussianKernel kernel, int origin, Span<double> meanLine, EndEffect ends)
    {
        ReadOnlySpan<double> sum0 = _sums.Compute(0, kernel).Slice(origin, meanLine.Length);
        double whole = ends == EndEffect.ZeroPadded ? 1 : kernel.Total;
        for (int i = 0; i < meanLine.Length; i++)
        {
            meanLine[i] = sum0[i] / whole;
        }

        if (ends is EndEffect.ZeroPadded or EndEffect.Symmetric || kernel.Reach == 0)
        {
            return;
        }

        bool line = ends == EndEffect.Moment1;
        ReadOnlySpan<double> sum1 = line ? _sums.Compute(1, kernel)[..meanLine.Length] : sum0;
        int last = meanLine.Length - 1;
        int left = Math.Min(kernel.Reach, meanLine.Length);
        for (int i = 0; i < left; i++)
        {
            meanLine[i] = AtEnd(kernel, i, last - i, sum0[i], sum1[i], line);
        }

        for (int i = Math.Max(left, meanLine.Length - kernel.Reach); i < meanLine.Length; i++)
        {
            meanLine[i] = AtEnd(kernel, i, last - i, sum0[i], sum1[i], line);
        }
    }

    private static double AtEnd(GaussianKernel kernel, int toFirst, int toLast, double t0, double t1, bool line)
    {
        (double s0, double s1, double s2) = kernel.WeightsBetween(toFirst, toLast);
        return line ? LocalLine.AtCentre(s0, s1, s2, t0, t1) : t0 / s0;
    }

    private void SmoothOverGaps(ReadOnlySpan<double> heights, GaussianKernel kernel, int origin, Span<double> meanLine, EndEffect ends)
    {
        bool line = ends == EndEffect.Moment1;
        int count = meanLine.Length;
        ReadOnlySpan<double> t0 = _sums.Compute(0, kernel).Slice(origin, count);
        ReadOnlySpan<double> t1 = line ? _sums.Compute(1, kernel).Slice(origin, count) : t0;
        _sums.TransformWeights(_weights.Presence, kernel);
        ReadOnlySpan<double> s0 = _sums.ComputeWeights(0, kernel).Slice(origin, count);
        ReadOnlySpan<double> s1 = line ? _sums.ComputeWeights(1, kernel).Slice(origin, count) : s0;
        ReadOnlySpan<double> s2 = line ? _sums.ComputeWeights(2, kernel).Slice(origin, count) : s0;

        // Zeros farther off than the profile is long weigh in as well.
        double beyond = ends == EndEffect.ZeroPadded ? 1 - kernel.Total : 0;
        for (int i = 0; i < count; i++)
        {
            double value = line ? LocalLine.AtCentre(s0[i], s1[i], s2[i], t0[i], t1[i]) : t0[i] / (s0[i] + beyond);
            meanLine[i] = double.IsFinite(heights[i]) ? value : double.NaN;
        }
    }
}
