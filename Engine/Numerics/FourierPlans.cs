using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Numerics;

/// <summary>
/// Plans shared by everybody in the process: built once per length, handed out to any thread, the ones longest unused forgotten when
/// the tables together exceed about 128 MB.
/// </summary>
public static class FourierPlans
{
    private const long CapacityPoints = 1 << 23;

    private static readonly PlanCache<RealFourierPlan> RealPlans = new(length => new RealFourierPlan(length), CapacityPoints);
    private static readonly PlanCache<ComplexFourierPlan> ComplexPlans = new(length => new ComplexFourierPlan(length), CapacityPoints / 2);

    /// <summary>Plan for real samples.</summary>
    /// <param name="length">Number of samples, from 1.</param>
    public static RealFourierPlan Real(int length) => RealPlans.Get(length);

    /// <summary>Plan for complex points.</summary>
    /// <param name="length">Number of points, from 1.</param>
    public static ComplexFourierPlan Complex(int length) => ComplexPlans.Get(length);
}
