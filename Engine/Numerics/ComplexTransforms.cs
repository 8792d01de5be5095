using System.Numerics;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Numerics;

/// <summary>Double precision plans on spans of <see cref="Complex"/>, which lie in memory as the pairs that plans work on.</summary>
public static class ComplexTransforms
{
    /// <summary>As <see cref="ComplexFourierPlan{T}.Forward"/>, in place.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">N values, overwritten with their transform.</param>
    /// <param name="scratch">The plan's scratch.</param>
    public static void Forward(this ComplexFourierPlan<double> plan, Span<Complex> values, Span<double> scratch)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Forward(Pairs(values), Pairs(values), scratch);
    }

    /// <summary>As <see cref="ComplexFourierPlan{T}.Inverse"/>, in place.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">N values, overwritten with their inverse transform.</param>
    /// <param name="scratch">The plan's scratch.</param>
    public static void Inverse(this ComplexFourierPlan<double> plan, Span<Complex> values, Span<double> scratch)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Inverse(Pairs(values), Pairs(values), scratch);
    }

    /// <summary>As <see cref="RealFourierPlan{T}.Forward"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="samples">N values.</param>
    /// <param name="spectrum">N/2+1 values, overwritten.</param>
    /// <param name="scratch">The plan's scratch.</param>
    public static void Forward(
        this RealFourierPlan<double> plan, ReadOnlySpan<double> samples, Span<Complex> spectrum, Span<double> scratch)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Forward(samples, Pairs(spectrum), scratch);
    }

    /// <summary>As <see cref="RealFourierPlan{T}.Inverse"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="spectrum">N/2+1 values.</param>
    /// <param name="samples">N values, overwritten.</param>
    /// <param name="scratch">The plan's scratch.</param>
    public static void Inverse(
        this RealFourierPlan<double> plan, ReadOnlySpan<Complex> spectrum, Span<double> samples, Span<double> scratch)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Inverse(MemoryMarshal.Cast<Complex, double>(spectrum), samples, scratch);
    }

    private static Span<double> Pairs(Span<Complex> values) => MemoryMarshal.Cast<Complex, double>(values);
}
