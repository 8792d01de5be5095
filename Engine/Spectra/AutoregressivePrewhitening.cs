using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra.Separation;

namespace BearingAnalytics.Spectra;

/// <summary>
/// Whitens a signal by linear prediction: resonances and lines are foreseen, impacts are not (Sawalhi and Randall 2005). Coefficients by
/// the Levinson recursion on the biased autocorrelation (Yule-Walker; Kay 1988, section 7.3), which gives every order and a stable model.
/// Lines are foreseen as far as the order reaches: several dense families ask for <see cref="DiscreteRandomSeparation"/> first.
/// </summary>
public static class AutoregressivePrewhitening
{
    private static readonly AutoregressiveOptions Defaults = new();

    /// <summary>The residual of the prediction, mean removed.</summary>
    /// <param name="samples">Finite samples, more than the largest order.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>
    /// The residual. Silence and a constant give as many zeros and no coefficients; a signal that a lower order predicts to within
    /// rounding is given that order.
    /// </returns>
    /// <exception cref="ArgumentException">An order below 1, or as many samples or fewer.</exception>
    public static AutoregressiveResidual Apply(ReadOnlySpan<float> samples, AutoregressiveOptions? options = null)
    {
        AutoregressiveOptions chosen = options ?? Defaults;
        int largest = chosen.LargestOrder;
        if (largest < 1 || samples.Length <= largest)
        {
            throw new ArgumentException(
                $"A prediction needs an order of at least 1 and more samples than that; given were order {largest} and {samples.Length} " +
                "samples. Take a smaller LargestOrder.");
        }

        float mean = (float)Moments.Of(samples).Mean;
        float[] centred = new float[samples.Length];
        for (int i = 0; i < centred.Length; i++)
        {
            centred[i] = samples[i] - mean;
        }

        IReadOnlyList<LinearPrediction> predictions = LevinsonRecursion.Run(Autocorrelation.Biased(centred, largest));
        LinearPrediction prediction = chosen.Order switch
        {
            AutoregressiveOrder.ByKurtosis => PredictionFilters.MostImpulsive(centred, Halves(predictions)),
            AutoregressiveOrder.ByAkaike => LeastAkaike(predictions, centred.Length),
            AutoregressiveOrder.Largest => predictions[^1],
            _ => throw new ArgumentOutOfRangeException(nameof(options), chosen.Order, "Not a way to choose an order."),
        };
        return new AutoregressiveResidual
        {
            Values = PredictionFilters.Residual(centred, prediction),
            Coefficients = prediction.Coefficients,
            UnexplainedShare = prediction.UnexplainedShare,
        };
    }

    private static LinearPrediction LeastAkaike(IReadOnlyList<LinearPrediction> predictions, int samples) =>
        predictions.MinBy(p => (samples * Math.Log(p.UnexplainedShare)) + (2.0 * p.Coefficients.Length))!;

    // The largest order first, so that one list entry is left where there is no order but 0.
    private static List<LinearPrediction> Halves(IReadOnlyList<LinearPrediction> predictions)
    {
        List<LinearPrediction> halves = [predictions[^1]];
        for (int order = (predictions.Count - 1) / 2; order >= 1; order /= 2)
        {
            halves.Add(predictions[order]);
        }

        return halves;
    }
}
