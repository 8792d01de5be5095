using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// The cores of kept plans, for those who fuse their own work with a transform. Lengths are those of
/// <see cref="FastLength.FullLanesAtLeast"/> and <see cref="FastLength.FullLanesAtMost"/>: they never take the detour by a chirp.
/// </summary>
internal static class FusedTransforms
{
    /// <summary>For N real values.</summary>
    public static TransformCore<float> Real(int length) => ((EvenRealPlan<float>)FourierPlan.Real<float>(length)).Core;

    /// <summary>For N complex values.</summary>
    public static TransformCore<float> Complex(int length) => ((DirectComplexPlan<float>)FourierPlan.Complex<float>(length)).Core;
}
