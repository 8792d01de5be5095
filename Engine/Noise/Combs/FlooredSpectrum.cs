using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Combs;

/// <summary>A spectrum over its own local floor: the running median, which moves under lines without being lifted by them.</summary>
/// <param name="Band">The band whose envelope it is.</param>
/// <param name="Values">Magnitudes, one per bin.</param>
/// <param name="Floor">Their floor, one per bin.</param>
/// <param name="BinHz">Distance of two bins, Hz.</param>
internal sealed record FlooredSpectrum(FrequencyBand Band, double[] Values, double[] Floor, double BinHz)
{
    /// <summary>Noise magnitudes are Rayleigh distributed: their mean square is 1/ln 2 times their median squared.</summary>
    private const double MeanPowerOverMedian = 1.4427;

    /// <summary>Bins that the skirts of a line reach to each side, under a Hann window.</summary>
    private const int Skirt = 2;

    private const int FewestFloorBins = 31;

    /// <summary>Envelope spectra that hold more than two values, each over its floor.</summary>
    public static IReadOnlyList<FlooredSpectrum> Of(IEnumerable<EnvelopeSpectrum> spectra, double floorWidthHz) =>
        [.. spectra.Where(s => s.Values.Length > 2).Select(s => Over(s.Band, s.Values, s.BinHz, floorWidthHz))];

    /// <summary>The lines of the signal itself, over their floor.</summary>
    public static IReadOnlyList<FlooredSpectrum> Of(Spectrum lines, double floorWidthHz) =>
        [Over(default, lines.Values, lines.BinHz, floorWidthHz)];

    /// <summary>Mean power of noise whose magnitudes have the floor's median at a bin.</summary>
    public double NoisePower(int bin) => MeanPowerOverMedian * Floor[bin] * Floor[bin];

    /// <summary>This spectrum with the given lines cut down to the floor, so that they cannot leak into a wide window beside them.</summary>
    public FlooredSpectrum Without(IReadOnlyList<double> linesHz)
    {
        double[] values = [.. Values];
        foreach (double lineHz in linesHz)
        {
            int centre = (int)Math.Round(lineHz / BinHz);
            int half = Skirt + (int)Math.Round(LineMask.KnownLineWidth * centre);
            for (int bin = Math.Max(0, centre - half); bin <= Math.Min(values.Length - 1, centre + half); bin++)
            {
                values[bin] = Math.Min(values[bin], Math.Sqrt(NoisePower(bin)));
            }
        }

        return this with { Values = values };
    }

    private static FlooredSpectrum Over(FrequencyBand band, double[] values, double binHz, double floorWidthHz) =>
        new(band, values, RunningMedian.Apply(values, Math.Max(FewestFloorBins, (int)(floorWidthHz / binHz)) | 1), binHz);
}
