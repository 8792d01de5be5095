namespace BearingAnalytics.Spectra;

/// <summary>How <see cref="AutoregressivePrewhitening"/> chooses the number of coefficients.</summary>
public enum AutoregressiveOrder
{
    /// <summary>
    /// The residual of the largest kurtosis among the largest order and its halves down to 1 (Sawalhi and Randall 2005): what shows
    /// impacts best. One knock decides it, where there is one.
    /// </summary>
    ByKurtosis,

    /// <summary>The least n ln σ² + 2p over every order p (Akaike 1974): what predicts best.</summary>
    ByAkaike,

    /// <summary>The largest order itself.</summary>
    Largest,
}
