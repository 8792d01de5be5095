namespace BearingAnalytics.Noise;

/// <summary>The names of <see cref="NoiseMode"/> on the wire and on paper.</summary>
public static class NoiseModeNames
{
    /// <summary>Stable name in JSON, CSV and sidecars: <c>outer-race-flaw</c>.</summary>
    public static string WireName(this NoiseMode mode) => mode switch
    {
        NoiseMode.None => "none",
        NoiseMode.Undecided => "undecided",
        NoiseMode.OuterRaceFlaw => "outer-race-flaw",
        NoiseMode.InnerRaceFlaw => "inner-race-flaw",
        NoiseMode.ElementFlaw => "element-flaw",
        NoiseMode.CageFlaw => "cage-flaw",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a noise mode."),
    };

    /// <summary>For people: <c>outer race flaw</c>.</summary>
    public static string DisplayName(this NoiseMode mode) => mode switch
    {
        NoiseMode.None => "no fault found",
        NoiseMode.Undecided => "undecided",
        _ => mode.WireName().Replace('-', ' '),
    };

    /// <summary>The Chinese term of the field: 外圈伤.</summary>
    public static string ChineseName(this NoiseMode mode) => mode switch
    {
        NoiseMode.None => "正常",
        NoiseMode.Undecided => "无法判定",
        NoiseMode.OuterRaceFlaw => "外圈伤",
        NoiseMode.InnerRaceFlaw => "内圈伤",
        NoiseMode.ElementFlaw => "滚动体伤",
        NoiseMode.CageFlaw => "保持架伤",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a noise mode."),
    };
}
