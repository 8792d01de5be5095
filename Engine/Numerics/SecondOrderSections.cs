using System.Numerics;
using BearingAnalytics.Numerics.Filters;

namespace BearingAnalytics.Numerics;

/// <summary>
/// A recursive digital filter as a chain of second-order sections, the form that stays accurate at any order. Immutable.
/// Butterworth designs by the bilinear transform with warped edges (Oppenheim and Schafer, Discrete-Time Signal Processing, chapter 7):
/// −3.01 dB at each edge. The order is that of the prototype, so band filters have twice as many poles.
/// </summary>
public sealed class SecondOrderSections
{
    private const int HighestOrder = 32;
    private readonly SecondOrderSection[] _sections;

    internal SecondOrderSections(IEnumerable<SecondOrderSection> sections, Complex unitAt)
    {
        // Poles near the circle last: what they amplify has then been filtered by the others.
        _sections = [.. sections.OrderBy(section => section.PoleRadius)];
        Gain = 1 / _sections.Aggregate(1.0, (product, section) => product * section.At(unitAt).Magnitude);
    }

    /// <summary>The sections in the order in which they are run.</summary>
    public IReadOnlyList<SecondOrderSection> Sections => _sections;

    /// <summary>What the product of the sections is to be multiplied with.</summary>
    public double Gain { get; }

    /// <summary>Low-pass; order 1 to 32, edge above 0 and below half the sampling rate.</summary>
    public static SecondOrderSections ButterworthLowPass(int order, double cutoffHz, double sampleRateHz) =>
        ButterworthDesign.LowPass(Order(order), Edge(cutoffHz, sampleRateHz));

    /// <summary>High-pass; order 1 to 32, edge above 0 and below half the sampling rate.</summary>
    public static SecondOrderSections ButterworthHighPass(int order, double cutoffHz, double sampleRateHz) =>
        ButterworthDesign.HighPass(Order(order), Edge(cutoffHz, sampleRateHz));

    /// <summary>
    /// Band-pass of <paramref name="order"/> sections; order 1 to 32, edges rising, above 0 and below half the sampling rate.
    /// </summary>
    public static SecondOrderSections ButterworthBandPass(int order, double lowHz, double highHz, double sampleRateHz)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highHz, lowHz);
        return ButterworthDesign.BandPass(Order(order), Edge(lowHz, sampleRateHz), Edge(highHz, sampleRateHz));
    }

    /// <summary>
    /// Band-stop of <paramref name="order"/> sections; order 1 to 32, edges rising, above 0 and below half the sampling rate.
    /// </summary>
    public static SecondOrderSections ButterworthBandStop(int order, double lowHz, double highHz, double sampleRateHz)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(highHz, lowHz);
        return ButterworthDesign.BandStop(Order(order), Edge(lowHz, sampleRateHz), Edge(highHz, sampleRateHz));
    }

    /// <summary>Complex response at a frequency, filtered once and forward.</summary>
    public Complex Response(double frequencyHz, double sampleRateHz)
    {
        Complex z = Complex.FromPolarCoordinates(1, 2 * Math.PI * frequencyHz / sampleRateHz);
        return _sections.Aggregate((Complex)Gain, (product, section) => product * section.At(z));
    }

    private static int Order(int order)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, HighestOrder);
        return order;
    }

    /// <summary>The edge on the frequency axis that the bilinear transform bends.</summary>
    private static double Edge(double edgeHz, double sampleRateHz) => edgeHz > 0 && edgeHz < sampleRateHz / 2
        ? Math.Tan(Math.PI * edgeHz / sampleRateHz)
        : throw new ArgumentOutOfRangeException(nameof(edgeHz), edgeHz, "An edge lies above 0 and below half the sampling rate.");
}
