namespace BearingAnalytics.Spectra;

/// <summary>A range of frequencies, Hz; the lower edge belongs to it, the upper does not.</summary>
/// <param name="LowHz">Lower edge, Hz.</param>
/// <param name="HighHz">Upper edge, Hz.</param>
public readonly record struct FrequencyBand(double LowHz, double HighHz)
{
    /// <summary>Width, Hz.</summary>
    public double WidthHz => HighHz - LowHz;

    /// <summary>Centre, Hz.</summary>
    public double CentreHz => 0.5 * (LowHz + HighHz);
}
