using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers;

/// <summary>Standard uncertainties of a fit found by doing it again and again.</summary>
/// <param name="CurvaturesPerMm">Standard deviation of each arc's curvature, 1/mm.</param>
/// <param name="KnotsMm">Standard deviation of each tangent point, mm.</param>
/// <param name="Trials">Fits that came out.</param>
public sealed record MonteCarloUncertainty(double[] CurvaturesPerMm, double[] KnotsMm, int Trials);

/// <summary>
/// The uncertainty of arcs and tangent points by Monte Carlo (GUM supplement 1, JCGM 101): the fitted curve with its own residuals laid over
/// it in another order, whole blocks at a time so that they stay as correlated as they are (moving block bootstrap, Künsch 1989), fitted
/// anew. It knows nothing of derivatives and so checks the analytic covariance.
/// </summary>
public static class ArcFitMonteCarlo
{
    /// <summary>Blocks much longer than residuals are correlated, much shorter than the window.</summary>
    private const double BlockMm = 0.6;

    /// <summary>Repeats a fit.</summary>
    /// <param name="xMm">Positions the fit was made of.</param>
    /// <param name="zUm">Heights the fit was made of.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="options">Its options.</param>
    /// <param name="trials">How often, at least 10; 400 give a standard deviation to 4 %.</param>
    /// <param name="seed">Seed of the random order.</param>
    public static MonteCarloUncertainty Run(
        ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm, ArcFit fit, ArcFitOptions? options = null, int trials = 400, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 10);
        double[] curve = new double[xMm.Length];
        double[] residuals = Residuals(xMm, zUm, fit, curve);
        ArcFitOptions again = (options ?? new ArcFitOptions()) with
        {
            ArcCount = fit.Arcs.Count,
            StartKnotsMm = [.. fit.Knots.Select(knot => knot.AtMm)],
            Robust = false,
        };
        int block = Math.Clamp((int)(BlockMm * xMm.Length / (xMm[^1] - xMm[0])), 1, residuals.Length);
        Spread[] curvatures = [.. fit.Arcs.Select(_ => new Spread())];
        Spread[] knots = [.. fit.Knots.Select(_ => new Spread())];
        RandomStream random = new(seed, 0);
        ArcFitter fitter = new();
        double[] made = new double[xMm.Length];
        int done = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            Shuffle(curve, residuals, block, random, made);
            if (fitter.Fit(xMm, made, again) is not { } next)
            {
                continue;
            }

            done++;
            Add(curvatures, next.Arcs.Select(arc => arc.CurvaturePerMm));
            Add(knots, next.Knots.Select(knot => knot.AtMm));
        }

        return new MonteCarloUncertainty(
            [.. curvatures.Select(spread => spread.StandardDeviation)], [.. knots.Select(spread => spread.StandardDeviation)], done);
    }

    /// <summary>
    /// Residuals of the points that count, widened by what the fit has taken out of them: each parameter takes one of the 2L/b slow waves
    /// that blocks of length b tell apart in a window of length L.
    /// </summary>
    private static double[] Residuals(ReadOnlySpan<double> xMm, ReadOnlySpan<double> zUm, ArcFit fit, double[] curve)
    {
        List<double> residuals = [];
        int mark = 0;
        for (int i = 0; i < xMm.Length; i++)
        {
            curve[i] = fit.HeightUm(xMm[i]);
            while (mark < fit.Marks.Count && fit.Marks[mark].ToMm < xMm[i])
            {
                mark++;
            }

            bool isMarked = mark < fit.Marks.Count && xMm[i] >= fit.Marks[mark].FromMm;
            if (!isMarked && double.IsFinite(zUm[i]))
            {
                residuals.Add(zUm[i] - curve[i]);
            }
        }

        double waves = 2 * (xMm[^1] - xMm[0]) / BlockMm;
        double independent = Math.Min(waves, residuals.Count / fit.CorrelatedPoints);
        int parameters = 2 + (2 * fit.Arcs.Count) - 1;
        double widening = Math.Sqrt(independent / Math.Max(1, independent - parameters));
        return [.. residuals.Select(residual => residual * widening)];
    }

    private static void Shuffle(double[] curve, double[] residuals, int block, RandomStream random, double[] made)
    {
        for (int at = 0; at < made.Length; at += block)
        {
            int from = (int)(random.Uniform() * residuals.Length);
            for (int i = at; i < Math.Min(at + block, made.Length); i++)
            {
                made[i] = curve[i] + residuals[(from + i - at) % residuals.Length];
            }
        }
    }

    private static void Add(Spread[] spreads, IEnumerable<double> values)
    {
        int at = 0;
        foreach (double value in values)
        {
            spreads[at++].Add(value);
        }
    }

    /// <summary>Mean and spread of values as they come (Welford 1962).</summary>
    private sealed class Spread
    {
        private int _count;
        private double _mean;
        private double _squares;

        public double StandardDeviation => _count < 2 ? double.NaN : Math.Sqrt(_squares / (_count - 1));

        public void Add(double value)
        {
            _count++;
            double away = value - _mean;
            _mean += away / _count;
            _squares += away * (value - _mean);
        }
    }
}
