namespace BearingAnalytics.Quality;

/// <summary>What a rule makes of one measured value.</summary>
/// <param name="Verdict">Accept, reject or undecided.</param>
/// <param name="ConformanceProbability">
/// Probability that the true value lies within the limits, 0 to 1, for a normal distribution around the measured value; 1 without limits;
/// without uncertainty 1 within and 0 outside.
/// </param>
public readonly record struct Decision(Verdict Verdict, double ConformanceProbability);
