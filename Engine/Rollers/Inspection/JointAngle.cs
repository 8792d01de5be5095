using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>
/// The kink at a tangent point: the step of the slope between two parabolas that meet there, one on either side, fitted to what the arcs
/// leave over. Negative is a ridge, positive a valley. Arcs without a kink move their tangent point towards one, so that it is looked for
/// beside the fitted point too, and taken from there only where it shows far more clearly.
/// </summary>
internal static class JointAngle
{
    private const double ReachMm = 0.6;
    private const double LeastReachMm = 0.15;
    private const double SearchMm = 1.5;
    private const double StepMm = 0.05;
    private const double PitchMm = 0.02;

    /// <summary>
    /// Standard uncertainties by which a kink beside the fitted point must stand out, and exceed the one there: the largest of some dozen
    /// estimates reaches three without any kink.
    /// </summary>
    private const double Clearly = 5;

    /// <summary>Angle and its standard uncertainty, mrad; NaN where the arcs beside the joint are too short to tell.</summary>
    public static (double AngleMrad, double UncertaintyMrad) At(PreparedProfile profile, ArcFit fit, int joint)
    {
        double at = fit.Knots[joint].AtMm;
        double from = fit.Arcs[joint].FromMm;
        double to = fit.Arcs[joint + 1].ToMm;
        LocalMeans means = LocalMeans.Of(profile, fit, from, to, PitchMm);
        (double angle, double uncertainty) = Kink(means, at, Reach(at, from, to));
        double clearest = Clearness(angle, uncertainty) + Clearly;
        for (double aside = StepMm; aside <= SearchMm; aside += StepMm)
        {
            foreach (double place in (ReadOnlySpan<double>)[at - aside, at + aside])
            {
                (double other, double otherUncertainty) = Kink(means, place, Reach(place, from, to));
                if (Clearness(other, otherUncertainty) > clearest)
                {
                    (angle, uncertainty) = (other, otherUncertainty);
                    clearest = Clearness(other, otherUncertainty);
                }
            }
        }

        return (angle, uncertainty);
    }

    private static double Clearness(double angle, double uncertainty) => uncertainty > 0 ? Math.Abs(angle) / uncertainty : 0;

    /// <summary>How far to look on both sides without meeting the next tangent point or the end of the window.</summary>
    private static double Reach(double at, double fromMm, double toMm) => Math.Min(ReachMm, 0.9 * Math.Min(at - fromMm, toMm - at));

    private static (double AngleMrad, double UncertaintyMrad) Kink(LocalMeans means, double at, double reach)
    {
        const int Columns = 5;
        (int first, int end) = means.Between(at - reach, at + reach);
        if (reach < LeastReachMm || end - first < 3 * Columns)
        {
            return (double.NaN, double.NaN);
        }

        Span<double> normal = stackalloc double[Columns * Columns];
        Span<double> solution = stackalloc double[Columns];
        Span<double> row = stackalloc double[Columns];
        Span<double> scale = stackalloc double[Columns];
        for (int i = first; i < end; i++)
        {
            Fill(row, means.XMm[i] - at);
            for (int a = 0; a < Columns; a++)
            {
                solution[a] += means.Counts[i] * row[a] * means.ResidualUm[i];
                for (int b = 0; b <= a; b++)
                {
                    normal[(a * Columns) + b] += means.Counts[i] * row[a] * row[b];
                }
            }
        }

        if (!SymmetricSystem.TryFactor(normal, scale))
        {
            return (double.NaN, double.NaN);
        }

        SymmetricSystem.Solve(normal, scale, solution);
        double[] left = new double[end - first];
        for (int i = first; i < end; i++)
        {
            Fill(row, means.XMm[i] - at);
            left[i - first] = means.ResidualUm[i];
            for (int a = 0; a < Columns; a++)
            {
                left[i - first] -= solution[a] * row[a];
            }
        }

        row.Clear();
        row[^1] = 1;
        SymmetricSystem.Solve(normal, scale, row);
        double freedom = (double)left.Length / (left.Length - Columns);
        return (solution[^1], Math.Sqrt(freedom * LongRunVariance(left, means.Counts.AsSpan(first, left.Length)) * row[^1]));
    }

    /// <summary>Constant, slope, a bend of its own on either side, kink.</summary>
    private static void Fill(Span<double> row, double run)
    {
        double right = Math.Max(0, run);
        double left = Math.Min(0, run);
        row[0] = 1;
        row[1] = run;
        row[2] = left * left;
        row[3] = right * right;
        row[4] = right;
    }

    /// <summary>Variance of a single point with all that its correlation adds to a mean, µm²: up to where it first falls to zero.</summary>
    private static double LongRunVariance(ReadOnlySpan<double> residuals, ReadOnlySpan<double> counts)
    {
        double points = 0;
        foreach (double count in counts)
        {
            points += count;
        }

        double total = 0;
        for (int lag = 0; lag < residuals.Length / 2; lag++)
        {
            double sum = 0;
            for (int i = 0; i + lag < residuals.Length; i++)
            {
                sum += counts[i] * residuals[i] * counts[i + lag] * residuals[i + lag];
            }

            if (sum <= 0)
            {
                break;
            }

            total += (lag == 0 ? 1 : 2) * sum / points;
        }

        return total;
    }
}
