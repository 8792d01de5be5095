namespace BearingAnalytics.Spectra.Separation;

/// <summary>x̂[n] = Σ a_k x[n−k], and the share of the variance it leaves.</summary>
internal sealed record LinearPrediction(double[] Coefficients, double UnexplainedShare);
