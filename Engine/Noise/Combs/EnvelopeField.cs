using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// The envelope spectra of all bands side by side, each over its own local floor, so that a comb can be asked for in every band
/// at once. Values are dilated by one bin: a line between two bins loses nothing.
/// </summary>
internal sealed class EnvelopeField
{
    /// <summary>Magnitude over the floor beyond which a line gets no stronger: one giant line must not outvote the comb.</summary>
    private const double ProminenceCap = 50;

    private readonly float[][] _logProminence;
    private readonly float[][] _magnitude;
    private readonly double[] _binHz;

    public EnvelopeField(IReadOnlyList<EnvelopeSpectrum> spectra, double floorWidthHz)
        : this([.. spectra.Where(s => s.Values.Length > 2).Select(s => (s.Band, s.Values, s.BinHz))], floorWidthHz)
    {
    }

    /// <summary>A field of one band: the lines of the signal itself.</summary>
    public EnvelopeField(Spectrum lines, double floorWidthHz)
        : this([(default, lines.Values, lines.BinHz)], floorWidthHz)
    {
    }

    private EnvelopeField((FrequencyBand Band, double[] Values, double BinHz)[] spectra, double floorWidthHz)
    {
        Bands = [.. spectra.Select(s => s.Band)];
        _binHz = [.. spectra.Select(s => s.BinHz)];
        BinHz = _binHz.DefaultIfEmpty(1).Max();
        MaximumHz = spectra.Select(s => (s.Values.Length - 2) * s.BinHz).DefaultIfEmpty(0).Min();
        _magnitude = new float[spectra.Length][];
        _logProminence = new float[spectra.Length][];
        for (int band = 0; band < spectra.Length; band++)
        {
            (_magnitude[band], _logProminence[band]) = Raise(spectra[band].Values, spectra[band].BinHz, floorWidthHz);
        }

        AgreeingBands = Math.Min(spectra.Length, Math.Max(3, spectra.Length / 4));
    }

    public IReadOnlyList<FrequencyBand> Bands { get; }

    /// <summary>Resolution, Hz.</summary>
    public double BinHz { get; }

    /// <summary>Highest frequency every band can be asked for, Hz.</summary>
    public double MaximumHz { get; }

    /// <summary>
    /// How many bands must agree: the mean over the best quarter of them is what counts, so that one lucky band is no evidence.
    /// </summary>
    public int AgreeingBands { get; }

    /// <summary>Natural logarithm of the prominence at a frequency, 0 (floor) to ln 50.</summary>
    public float LogProminence(int band, double frequencyHz)
    {
        int bin = (int)Math.Round(frequencyHz / _binHz[band]);
        return (uint)bin < (uint)_logProminence[band].Length ? _logProminence[band][bin] : 0;
    }

    /// <summary>Amplitude of the squared envelope's modulation at a frequency, relative to its mean.</summary>
    public float Magnitude(int band, double frequencyHz)
    {
        int bin = (int)Math.Round(frequencyHz / _binHz[band]);
        return (uint)bin < (uint)_magnitude[band].Length ? _magnitude[band][bin] : 0;
    }

    private static (float[] Magnitude, float[] LogProminence) Raise(double[] values, double binHz, double floorWidthHz)
    {
        int width = Math.Max(31, (int)(floorWidthHz / binHz)) | 1;
        double[] floor = RunningMedian.Apply(values, width);
        float[] magnitude = new float[values.Length];
        float[] log = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double highest = 0;
            double prominence = 1;
            for (int j = Math.Max(0, i - 1); j <= Math.Min(values.Length - 1, i + 1); j++)
            {
                highest = Math.Max(highest, values[j]);
                prominence = Math.Max(prominence, floor[j] > 0 ? values[j] / floor[j] : 1);
            }

            magnitude[i] = (float)highest;
            log[i] = (float)Math.Log(Math.Min(prominence, ProminenceCap));
        }

        return (magnitude, log);
    }
}
