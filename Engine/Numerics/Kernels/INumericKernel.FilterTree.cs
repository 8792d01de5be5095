namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// One block of a 1/3-binary tree of quasi-analytic filters (Antoni 2007, MSSP 21, 108-124). A filter is a real low-pass h turned to its
/// band's centre; only kept outputs are computed, so the samples come taken apart into every second or every third. Eight values of
/// history stand in front of each: <c>odd[8 + i]</c> is x[2i + 1], <c>third[8 + i]</c> is x[3i + 2].
/// </content>
internal partial interface INumericKernel
{
    /// <summary>even[i] = values[2i], odd[i] = values[2i + 1].</summary>
    void TakeApartInTwo(ReadOnlySpan<double> values, Span<double> even, Span<double> odd);

    /// <summary>first[i] = values[3i], second[i] = values[3i + 1], third[i] = values[3i + 2].</summary>
    void TakeApartInThree(ReadOnlySpan<double> values, Span<double> first, Span<double> second, Span<double> third);

    /// <summary>
    /// low[i] = Σ h[m] exp(πi m/4) x[2i+1−m] over 17 taps, high[i] = (−1)^i Σ h[m+1] exp(3πi m/4) x[2i+1−m] over the last 16. The taps
    /// are symmetric, h[3] and h[13] are zeros of the sinc, whatever rounding left of them.
    /// </summary>
    void HalveBand(ReadOnlySpan<double> taps, ComplexSpan even, ComplexSpan odd, ComplexSpan low, ComplexSpan high);

    /// <summary>Band c of 1, 3, 5: Σ h[m] exp(πi cm/6) x[3i+2−m] over 25 symmetric taps.</summary>
    void CutBandInThree(
        ReadOnlySpan<double> taps,
        ComplexSpan first,
        ComplexSpan second,
        ComplexSpan third,
        ComplexSpan low,
        ComplexSpan middle,
        ComplexSpan high);

    /// <summary>Sums of the real and of the imaginary parts.</summary>
    (double Real, double Imaginary) SumParts(ComplexSpan values);

    /// <summary>Σp and Σp², p = |z − mean|².</summary>
    PowerMoments PowerMoments(ComplexSpan values, double meanReal, double meanImaginary);
}

/// <summary>Sums of an instantaneous power and of its square.</summary>
internal readonly record struct PowerMoments(double First, double Second);
