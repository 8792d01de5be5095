namespace BearingAnalytics.Bearings;

/// <summary>
/// How far from its computed order a line may stand: relative half widths of the search windows, slip included
/// (0.02 searches ±2 %).
/// </summary>
/// <param name="CageAndOuter">For the cage and the outer raceway.</param>
/// <param name="Inner">For the inner raceway.</param>
/// <param name="ElementSpin">For the spin of an element; the least certain order of an estimated interior.</param>
public sealed record OrderTolerances(double CageAndOuter, double Inner, double ElementSpin)
{
    /// <summary>What slip alone asks for (±2 %), when the geometry itself is exact.</summary>
    public static OrderTolerances SlipOnly { get; } = Uniform(0.02);

    /// <summary>The same half width for every order.</summary>
    public static OrderTolerances Uniform(double halfWidth) => new(halfWidth, halfWidth, halfWidth);
}
