using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>Stored samples to floats, at the speed of the memory.</summary>
internal static class StoredSamples
{
    /// <summary>
    /// into[i] is the sample that begins at from[i · stride], little end first: whole numbers as a fraction of full scale, −1 to just
    /// under 1, floating ones as they are (double precision rounded once). The last sample may end where <paramref name="from"/> ends.
    /// </summary>
    public static void Decode(SampleForm form, ReadOnlySpan<byte> from, int stride, Span<float> into) =>
        KernelRegistry.Current.Decode(form, from, stride, into);
}
