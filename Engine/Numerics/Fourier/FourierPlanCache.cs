using System.Collections.Concurrent;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Plans already built. A lab's files have few lengths, but a folder of odd ones must not keep every plan: when the kept plans grow past
/// a bound, all are dropped and built again as needed.
/// </summary>
internal static class FourierPlanCache
{
    /// <summary>Bound on the lengths of all kept plans together.</summary>
    public const long MostPoints = 1 << 23;

    private static readonly ConcurrentDictionary<int, ComplexFourierPlan> ComplexPlans = new();
    private static readonly ConcurrentDictionary<int, RealFourierPlan> RealPlans = new();
    private static long _points;

    /// <summary>Lengths of all kept plans together.</summary>
    public static long KeptPoints => ComplexPlans.Keys.Sum(length => (long)length) + RealPlans.Keys.Sum(length => (long)length);

    public static ComplexFourierPlan Complex(int length) => Get(ComplexPlans, length, n => new ComplexFourierPlan(n, KernelRegistry.Current));

    public static RealFourierPlan Real(int length) => Get(RealPlans, length, n => RealFourierPlan.Create(n, KernelRegistry.Current));

    private static T Get<T>(ConcurrentDictionary<int, T> plans, int length, Func<int, T> build)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (plans.TryGetValue(length, out T? plan))
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
