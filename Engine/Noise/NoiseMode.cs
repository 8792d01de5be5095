namespace BearingAnalytics.Noise;

/// <summary>What a recording was found to be. Names on the wire are kebab-case, see <see cref="NoiseModeNames"/>.</summary>
public enum NoiseMode
{
    /// <summary>Healthy: no clear line of any fault in a recording able to show one (正常).</summary>
    None,

    /// <summary>The recording does not carry a decision (无法判定).</summary>
    Undecided,

    /// <summary>Flaw on the outer raceway (外圈伤).</summary>
    OuterRaceFlaw,

    /// <summary>Flaw on the inner raceway (内圈伤).</summary>
    InnerRaceFlaw,

    /// <summary>Flaw on a ball or roller (滚动体伤).</summary>
    ElementFlaw,

    /// <summary>Flaw of the cage (保持架伤).</summary>
    CageFlaw,
}
