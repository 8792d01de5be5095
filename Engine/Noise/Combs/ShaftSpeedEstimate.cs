namespace BearingAnalytics.Noise.Combs;

/// <summary>What the signal says about the shaft speed.</summary>
/// <param name="ShaftHz">Speed to use, Hz.</param>
/// <param name="UncertaintyHz">Standard uncertainty of a speed that was read, Hz; NaN of one that is only stated.</param>
/// <param name="Confirmed">A clear comb of shaft harmonics stands at <paramref name="ShaftHz"/>.</param>
/// <param name="Contradicted">The comb stands clearly elsewhere than stated.</param>
internal sealed record ShaftSpeedEstimate(double ShaftHz, double UncertaintyHz, bool Confirmed, bool Contradicted);
