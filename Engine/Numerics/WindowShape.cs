namespace BearingAnalytics.Numerics;

/// <summary>Shape of a data window.</summary>
public enum WindowShape
{
    /// <summary>All ones: finest resolution, highest side lobes (−13 dB).</summary>
    Rectangular,

    /// <summary>Raised cosine; the usual choice.</summary>
    Hann,

    /// <summary>0.54 − 0.46 cos: raised cosine on a pedestal, first side lobe cancelled.</summary>
    Hamming,

    /// <summary>Four-term Blackman–Harris, side lobes below −92 dB (Harris 1978).</summary>
    BlackmanHarris,

    /// <summary>Five-term flat top (D'Antona and Ferrero 2006): amplitude of a sine right within 0.01 dB wherever it falls between bins.</summary>
    FlatTop,

    /// <summary>Flat with cosine tapers over half of the length in all (α = 0.5, Harris 1978).</summary>
    Tukey,
}
