using System.Numerics;

namespace BearingAnalytics.Numerics.Filters;

/// <summary>
/// Butterworth poles, moved to an edge or a band and through s = (z − 1)/(z + 1). Edges are those of the analogue filter, tan(π f / fs).
/// </summary>
internal static class ButterworthDesign
{
    public static SecondOrderSections LowPass(int order, double edge) =>
        new(Prototype(order).Select(pole => Single(edge * pole, -1)), 1);

    public static SecondOrderSections HighPass(int order, double edge) =>
        new(Prototype(order).Select(pole => Single(edge / pole, 1)), -1);

    /// <summary>One zero at 0 Hz and one at half the sampling rate in every section: its numerator is 1 − z⁻².</summary>
    public static SecondOrderSections BandPass(int order, double low, double high) => new(
        Prototype(order).SelectMany(pole => Split(pole * (high - low) / 2, low * high)).Select(poles => Of(poles, 0, -1)),
        Digital(new Complex(0, Math.Sqrt(low * high))));

    /// <summary>A pair of zeros in the middle of the band in every section.</summary>
    public static SecondOrderSections BandStop(int order, double low, double high)
    {
        double middle = -2 * (1 - (low * high)) / (1 + (low * high));
        return new(
            Prototype(order).SelectMany(pole => Split((high - low) / 2 / pole, low * high)).Select(poles => Of(poles, middle, 1)), 1);
    }

    /// <summary>Poles of edge 1 in the upper half plane, and the real one of odd orders.</summary>
    private static IEnumerable<Complex> Prototype(int order)
    {
        for (int k = 0; k < order / 2; k++)
        {
            yield return Complex.FromPolarCoordinates(1, Math.PI * ((2 * k) + order + 1) / (2.0 * order));
        }

        if (order % 2 == 1)
        {
            yield return -1;
        }
    }

    /// <summary>An analogue pole that is real, or stands for itself and its conjugate.</summary>
    private static SecondOrderSection Single(Complex pole, double zero) => pole.Imaginary == 0
        ? new SecondOrderSection(-zero, 0, -Digital(pole).Real, 0)
        : Of((Digital(pole), Complex.Conjugate(Digital(pole))), -2 * zero, 1);

    /// <summary>
    /// s² − 2 half s + centre² = 0: the two poles that a band makes of one; a complex one brings both conjugates as well.
    /// </summary>
    private static IEnumerable<(Complex First, Complex Second)> Split(Complex half, double centreSquared)
    {
        Complex root = Complex.Sqrt((half * half) - centreSquared);
        (Complex first, Complex second) = (Digital(half + root), Digital(half - root));
        return half.Imaginary == 0
            ? [(first, second)]
            : [(first, Complex.Conjugate(first)), (second, Complex.Conjugate(second))];
    }

    private static Complex Digital(Complex pole) => (1 + pole) / (1 - pole);

    private static SecondOrderSection Of((Complex First, Complex Second) poles, double b1, double b2) =>
        new(b1, b2, -(poles.First + poles.Second).Real, (poles.First * poles.Second).Real);
}
