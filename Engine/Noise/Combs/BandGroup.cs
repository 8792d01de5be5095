namespace BearingAnalytics.Noise.Combs;

/// <summary>
/// Prominences of neighbouring bands that share their bins, bin by bin: what all of them have at one frequency lies side by side. A comb
/// search asks for it tens of millions of times per recording.
/// </summary>
internal sealed class BandGroup
{
    private readonly double _binsPerHz;
    private readonly float[] _byBin;

    /// <summary>Turns rows of equal length, one per band, into columns.</summary>
    public BandGroup(double binsPerHz, ReadOnlySpan<float[]> rows)
    {
        _binsPerHz = binsPerHz;
        Count = rows.Length;
        Bins = rows[0].Length;
        _byBin = new float[Bins * Count];
        for (int band = 0; band < Count; band++)
        {
            float[] row = rows[band];
            for (int bin = 0; bin < row.Length; bin++)
            {
                _byBin[(bin * Count) + band] = row[bin];
            }
        }
    }

    /// <summary>How many bands.</summary>
    public int Count { get; }

    private int Bins { get; }

    /// <summary>The value of one band at a frequency; 0 beyond the last bin.</summary>
    public float At(int band, double frequencyHz) =>
        Bin(frequencyHz) is var bin && (uint)bin < (uint)Bins ? _byBin[(bin * Count) + band] : 0;

    /// <summary>Adds the value of each band at a frequency; beyond the last bin there is nothing to add.</summary>
    public void Add(double frequencyHz, Span<float> sums)
    {
        int bin = Bin(frequencyHz);
        if ((uint)bin >= (uint)Bins)
        {
            return;
        }

        ReadOnlySpan<float> values = _byBin.AsSpan(bin * Count, Count);
        for (int i = 0; i < values.Length && i < sums.Length; i++)
        {
            sums[i] += values[i];
        }
    }

    // Frequencies are positive, so half a bin and truncation round.
    private int Bin(double frequencyHz) => (int)((frequencyHz * _binsPerHz) + 0.5);
}
