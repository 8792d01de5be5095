namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="AutoregressivePrewhitening"/>.</summary>
public sealed record AutoregressiveOptions
{
    /// <summary>
    /// Largest number of coefficients, from 1 and below the number of samples. Fewer than there are samples between impacts: a longer
    /// filter begins to predict the impacts themselves.
    /// </summary>
    public int LargestOrder { get; init; } = 128;

    /// <summary>How the order is chosen.</summary>
    public AutoregressiveOrder Order { get; init; } = AutoregressiveOrder.ByKurtosis;
}
