using BearingAnalytics.Spectra;

namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// The envelope spectra of all bands side by side, each over its own local floor, so that a comb can be asked for in every band
/// at once, with lines of one width.
/// </summary>
internal sealed class EnvelopeField
{
    /// <summary>Magnitude over the floor beyond which a line gets no stronger: one giant line must not outvote the comb.</summary>
    private const double ProminenceCap = 50;

    private const int FewestAgreeing = 3;

    private readonly List<BandGroup> _groups = [];

    /// <summary>A field over the given spectra.</summary>
    /// <param name="spectra">One per band.</param>
    /// <param name="lineWidth">
    /// Half the width of a line, relative to its frequency. 0: sharp lines, the highest of three bins counts, so that a line between two
    /// bins loses nothing. Above: the mean power over the width counts; slip spreads a line over many bins, none of which stands out.
    /// </param>
    /// <param name="cap">Magnitude over the floor beyond which a sharp line gets no stronger.</param>
    public EnvelopeField(IReadOnlyList<FlooredSpectrum> spectra, double lineWidth = 0, double cap = ProminenceCap)
    {
        LineWidth = lineWidth;
        Bands = [.. spectra.Select(s => s.Band)];
        BinHz = spectra.Select(s => s.BinHz).DefaultIfEmpty(1).Max();
        MaximumHz = spectra.Select(s => (s.Values.Length - 2) * s.BinHz).DefaultIfEmpty(0).Min();
        float[][] logProminence = [.. spectra.Select(s => lineWidth > 0 ? Broad(s, lineWidth) : Sharp(s, cap))];
        for (int band = 0, next; band < spectra.Count; band = next)
        {
            next = band + 1;
            while (next < spectra.Count && spectra[next].BinHz == spectra[band].BinHz && logProminence[next].Length == logProminence[band].Length)
            {
                next++;
            }

            _groups.Add(new BandGroup(1 / spectra[band].BinHz, logProminence.AsSpan(band, next - band)));
        }

        AgreeingBands = AgreeingOf(spectra.Count);
    }

    public IReadOnlyList<FrequencyBand> Bands { get; }

    /// <summary>Half the width of the lines it shows, relative to frequency; 0 for sharp ones.</summary>
    public double LineWidth { get; }

    /// <summary>Resolution, Hz.</summary>
    public double BinHz { get; }

    /// <summary>Highest frequency every band can be asked for, Hz.</summary>
    public double MaximumHz { get; }

    /// <summary>
    /// How many bands must agree: the mean over the best quarter of them is what counts, so that one lucky band is no evidence.
    /// </summary>
    public int AgreeingBands { get; }

    /// <summary>How many of so many bands must agree.</summary>
    public static int AgreeingOf(int bands) => Math.Min(bands, Math.Max(FewestAgreeing, bands / 4));

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

    private static float[] Sharp(FlooredSpectrum spectrum, double cap)
    {
        float[] log = new float[spectrum.Values.Length];
        double before = 1;
        double here = Prominence(spectrum, 0);
        for (int i = 0; i < log.Length; i++)
        {
            double after = i + 1 < log.Length ? Prominence(spectrum, i + 1) : 1;
            log[i] = MathF.Log((float)Math.Clamp(Math.Max(here, Math.Max(before, after)), 1, cap));
            (before, here) = (here, after);
        }

        return log;
    }

    private static double Prominence(FlooredSpectrum spectrum, int bin) => spectrum.Floor[bin] > 0 ? spectrum.Values[bin] / spectrum.Floor[bin] : 1;

    private static float[] Broad(FlooredSpectrum spectrum, double lineWidth)
    {
        double[] values = spectrum.Values;
        double[] sums = new double[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            double noise = spectrum.NoisePower(i);
            sums[i + 1] = sums[i] + (noise > 0 ? values[i] * values[i] / noise : 1);
        }

        float[] log = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int half = 1 + (int)Math.Round(lineWidth * i);
            int from = Math.Max(0, i - half);
            int to = Math.Min(values.Length, i + half + 1);
            double ratio = (sums[to] - sums[from]) / (to - from);
            log[i] = 0.5f * MathF.Log((float)Math.Clamp(ratio, 1, ProminenceCap * ProminenceCap));
        }

        return log;
    }
}
