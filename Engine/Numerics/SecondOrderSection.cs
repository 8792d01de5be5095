using System.Numerics;

namespace BearingAnalytics.Numerics;

/// <summary>
/// One factor of a digital filter, (1 + B1 z⁻¹ + B2 z⁻²) / (1 + A1 z⁻¹ + A2 z⁻²); the gain of all factors stands in
/// <see cref="SecondOrderSections.Gain"/>. No member has a unit.
/// </summary>
/// <param name="B1">Numerator, z⁻¹.</param>
/// <param name="B2">Numerator, z⁻².</param>
/// <param name="A1">Denominator, z⁻¹.</param>
/// <param name="A2">Denominator, z⁻².</param>
public readonly record struct SecondOrderSection(double B1, double B2, double A1, double A2)
{
    /// <summary>What a constant is multiplied with.</summary>
    internal double ConstantGain => (1 + B1 + B2) / (1 + A1 + A2);

    /// <summary>Numerator and denominator are of first order only.</summary>
    internal bool IsFirstOrder => B2 == 0 && A2 == 0;

    /// <summary>Magnitude of the larger pole.</summary>
    internal double PoleRadius
    {
        get
        {
            double discriminant = (A1 * A1 / 4) - A2;
            return discriminant < 0 ? Math.Sqrt(A2) : (Math.Abs(A1) / 2) + Math.Sqrt(discriminant);
        }
    }

    /// <summary>The factor at z.</summary>
    internal Complex At(Complex z)
    {
        Complex delay = 1 / z;
        return (1 + (delay * (B1 + (delay * B2)))) / (1 + (delay * (A1 + (delay * A2))));
    }
}
