namespace BearingAnalytics.Numerics.Kernels;

internal partial interface INumericKernel
{
    /// <summary>
    /// into[i] is the sample that begins at from[i · stride]: whole numbers as a fraction of full scale, −1 to just under 1, floating ones
    /// as they are. The last sample may end where <paramref name="from"/> ends. Every kernel gives the same bits.
    /// </summary>
    void Decode(SampleForm form, ReadOnlySpan<byte> from, int stride, Span<float> into);
}
