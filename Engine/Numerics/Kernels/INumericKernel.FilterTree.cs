namespace BearingAnalytics.Numerics.Kernels;

/// <content>
/// A 1/3-binary tree of quasi-analytic filters (Antoni 2007, MSSP 21, 108-124) on signals in columns. The signal is cut into eight equal
/// stretches that run side by side: row t holds the t-th value of each, real parts and then, unless the signal is real, imaginary parts. So
/// every second or third sample is every second or third row, a filter looks back along rows, and nothing is ever moved between lanes. In
/// front of the rows a filter is given stand those it looks back on.
/// </content>
internal partial interface INumericKernel
{
    /// <summary>Stretches a signal is cut into: the values of a row, or of its real parts.</summary>
    const int Columns = 8;

    /// <summary>Rows in front of what <see cref="HalveRows"/> filters.</summary>
    const int HalfHistory = 16;

    /// <summary>Rows in front of what <see cref="CutRowsInThree"/> filters.</summary>
    const int ThirdHistory = 24;

    /// <summary>
    /// low[t] = Σ h[m] exp(πi m/4) x[2t+1−m] over 17 taps, high[t] = ± Σ h[m+1] exp(3πi m/4) x[2t+1−m] over the last 16, in each column.
    /// The taps are symmetric, h[3] and h[13] are zeros of the sinc, whatever rounding left of them.
    /// </summary>
    /// <param name="taps">h.</param>
    /// <param name="source">The history, then two rows x for each row of the targets.</param>
    /// <param name="isReal">Rows of the source have no imaginary parts.</param>
    /// <param name="signs">The sign of row 0 of the upper band per column; it changes from row to row.</param>
    /// <param name="low">Rows of the lower band.</param>
    /// <param name="high">Rows of the upper band.</param>
    void HalveRows(
        ReadOnlySpan<double> taps,
        ReadOnlySpan<double> source,
        bool isReal,
        ReadOnlySpan<double> signs,
        Span<double> low,
        Span<double> high);

    /// <summary>Band c of 1, 3, 5: Σ h[m] exp(πi cm/6) x[3t+2−m] over 25 symmetric taps, in each column.</summary>
    void CutRowsInThree(
        ReadOnlySpan<double> taps, ReadOnlySpan<double> source, bool isReal, Span<double> low, Span<double> middle, Span<double> high);

    /// <summary>Sum of each column: the real parts into the first eight values, the imaginary parts (or 0) into the next.</summary>
    void SumRows(ReadOnlySpan<double> rows, bool isReal, Span<double> sums);

    /// <summary>Σp of each column into the first eight values, Σp² into the next, p = |z − mean|².</summary>
    void SumPowers(ReadOnlySpan<double> rows, bool isReal, double meanReal, double meanImaginary, Span<double> sums);
}
