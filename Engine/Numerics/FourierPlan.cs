using System.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics;

/// <summary>Where plans come from. Plans are kept and shared.</summary>
public static class FourierPlan
{
    /// <summary>The plan for N real values.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="length">N, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static RealFourierPlan<T> Real<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => FourierPlanCache<T>.Real(length);

    /// <summary>The plan for N complex values.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="length">N, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static ComplexFourierPlan<T> Complex<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => FourierPlanCache<T>.Complex(length);
}
