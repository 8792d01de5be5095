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

    /// <summary>Half width of a line, relative to its frequency.</summary>
    public const double RelativeLineWidth = 0.003;

    /// <summary>Noise magnitudes are Rayleigh distributed: their mean square is 1/ln 2 times their median squared.</summary>
    private const double MeanPowerOverMedian = 1.4427;

    private const double HannNoiseBandwidthBins = 1.5;

    private readonly List<BandGroup> _groups = [];
    private readonly double[][] _excessSums;
    private readonly double[] _binsPerHz;

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
        _binsPerHz = [.. spectra.Select(s => 1 / s.BinHz)];
        BinHz = spectra.Select(s => s.BinHz).DefaultIfEmpty(1).Max();
        MaximumHz = spectra.Select(s => (s.Values.Length - 2) * s.BinHz).DefaultIfEmpty(0).Min();
        _excessSums = new double[spectra.Length][];
        float[][] logProminence = new float[spectra.Length][];
        for (int band = 0; band < spectra.Length; band++)
        {
            (_, double[] values, double binHz) = spectra[band];
            double[] floor = RunningMedian.Apply(values, Math.Max(31, (int)(floorWidthHz / binHz)) | 1);
            logProminence[band] = LogProminence(values, floor);
            _excessSums[band] = ExcessSums(values, floor);
        }

        for (int band = 0, next; band < spectra.Length; band = next)
        {
            next = band + 1;
            while (next < spectra.Length
                && _binsPerHz[next] == _binsPerHz[band] && logProminence[next].Length == logProminence[band].Length)
            {
                next++;
            }

            _groups.Add(new BandGroup(_binsPerHz[band], logProminence.AsSpan(band, next - band)));
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

    /// <summary>Adds, for every band, the natural logarithm of its prominence at a frequency, 0 (floor) to ln 50.</summary>
    /// <param name="frequencyHz">Frequency, Hz.</param>
    /// <param name="sums">One sum per band.</param>
    public void AddLogProminence(double frequencyHz, Span<float> sums)
    {
        int first = 0;
        foreach (BandGroup group in _groups)
        {
            group.Add(frequencyHz, sums.Slice(first, group.Count));
            first += group.Count;
        }
    }

    /// <summary>Natural logarithm of one band's prominence at a frequency, 0 (floor) to ln 50.</summary>
    public float LogProminence(int band, double frequencyHz)
    {
        foreach (BandGroup group in _groups)
        {
            if (band < group.Count)
            {
                return group.At(band, frequencyHz);
            }

            band -= group.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(band), band, "There is no such band.");
    }

    /// <summary>
    /// Squared amplitude of the modulation at a frequency, relative to the mean squared envelope: the power above the floor gathered over
    /// the width of a line. Slip and a wandering speed make lines broader in proportion to frequency; their power stays the same.
    /// </summary>
    public double LinePower(int band, double frequencyHz)
    {
        double[] sums = _excessSums[band];
        int bin = Bin(band, frequencyHz);
        int half = 1 + (int)Math.Round(RelativeLineWidth * bin);
        int from = Math.Clamp(bin - half, 0, sums.Length - 1);
        int to = Math.Clamp(bin + half + 1, 0, sums.Length - 1);
        return Math.Max(0, sums[to] - sums[from]);
    }

    // Frequencies are positive, so half a bin and truncation round.
    private int Bin(int band, double frequencyHz) => (int)((frequencyHz * _binsPerHz[band]) + 0.5);

    private static float[] LogProminence(double[] values, double[] floor)
    {
        float[] log = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double prominence = 1;
            for (int j = Math.Max(0, i - 1); j <= Math.Min(values.Length - 1, i + 1); j++)
            {
                prominence = Math.Max(prominence, floor[j] > 0 ? values[j] / floor[j] : 1);
            }

            log[i] = (float)Math.Log(Math.Min(prominence, ProminenceCap));
        }

        return log;
    }

    // Running sums, so that the power of a line of any width is one subtraction.
    private static double[] ExcessSums(double[] values, double[] floor)
    {
        double[] sums = new double[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            double excess = (values[i] * values[i]) - (MeanPowerOverMedian * floor[i] * floor[i]);
            sums[i + 1] = sums[i] + (excess / HannNoiseBandwidthBins);
        }

        return sums;
    }
}
