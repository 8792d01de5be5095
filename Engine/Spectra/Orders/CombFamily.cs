namespace BearingAnalytics.Spectra.Orders;

/// <summary>Lines that move with the shaft together: harmonics of one order, in the signal and in its envelopes.</summary>
/// <param name="Order">Order of the fundamental.</param>
/// <param name="SignalHarmonics">Harmonics in the signal itself.</param>
/// <param name="EnvelopeHarmonics">Harmonics in each envelope.</param>
internal sealed record CombFamily(double Order, int SignalHarmonics, int EnvelopeHarmonics)
{
    /// <summary>
    /// Misalignment and looseness make many harmonics of a shaft; it does not slip, so high ones are as sharp as low ones.
    /// </summary>
    private const int ShaftHarmonics = 8;

    /// <summary>Slip blurs the k-th harmonic of a passage as k²: four are what a diagnosis uses too.</summary>
    private const int PassageHarmonics = 4;

    public static CombFamily Shaft { get; } = new(1, ShaftHarmonics, PassageHarmonics);

    /// <summary>Highest order of all lines.</summary>
    public double HighestOrder => Order * Math.Max(SignalHarmonics, EnvelopeHarmonics);

    /// <summary>The shaft, and each order that was given.</summary>
    public static CombFamily[] Of(IReadOnlyList<double> orders) =>
        [Shaft, .. orders.Distinct().Where(order => order != 1).Select(order => new CombFamily(order, PassageHarmonics, PassageHarmonics))];

    public int Harmonics(bool ofEnvelope) => ofEnvelope ? EnvelopeHarmonics : SignalHarmonics;
}
