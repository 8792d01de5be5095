using System.Collections.Concurrent;
using System.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Plans already built. A lab's files have few lengths, but a folder of odd ones must not keep every plan: when the kept plans grow past
/// a bound, all are dropped and built again as needed.
/// </summary>
internal static class FourierPlanCache<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Bound on the lengths of all kept plans together.</summary>
    public const long MostPoints = 1 << 23;

    private static readonly ConcurrentDictionary<int, ComplexFourierPlan<T>> ComplexPlans = new();
    private static readonly ConcurrentDictionary<int, RealFourierPlan<T>> RealPlans = new();
    private static long _points;

    /// <summary>Lengths of all kept plans together.</summary>
    public static long KeptPoints => ComplexPlans.Keys.Sum(length => (long)length) + RealPlans.Keys.Sum(length => (long)length);

    public static ComplexFourierPlan<T> Complex(int length) =>
        Get(ComplexPlans, length, n => ComplexFourierPlan<T>.Create(n, KernelRegistry.Current));

    public static RealFourierPlan<T> Real(int length) => Get(RealPlans, length, n => RealFourierPlan<T>.Create(n, KernelRegistry.Current));

    private static TPlan Get<TPlan>(ConcurrentDictionary<int, TPlan> plans, int length, Func<int, TPlan> build)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (plans.TryGetValue(length, out TPlan? plan))
        {
            return plan;
        }

        if (Interlocked.Add(ref _points, length) > MostPoints)
        {
            Interlocked.Exchange(ref _points, length);
            ComplexPlans.Clear();
            RealPlans.Clear();
        }

        return plans.GetOrAdd(length, build);
    }
}
