namespace BearingAnalytics.Rollers.Inspection;

/// <summary>
/// The kink at a tangent point that arcs without one leave over: a line with a bend at the joint, fitted to the residuals on both sides.
/// Negative is a ridge, positive a valley.
/// </summary>
internal static class JointAngle
{
    private const double ReachMm = 0.6;

    /// <summary>Angle and its standard uncertainty, mrad.</summary>
    public static (double AngleMrad, double UncertaintyMrad) At(PreparedProfile profile, ArcFit fit, int joint)
    {
        double at = fit.Knots[joint].AtMm;
        double reach = Math.Min(ReachMm, 0.5 * Math.Min(Length(fit.Arcs[joint]), Length(fit.Arcs[joint + 1])));
        ReadOnlySpan<double> x = profile.WindowXMm;
        ReadOnlySpan<double> z = profile.WindowZUm;
        int start = x.BinarySearch(at - reach);
        double n = 0, sx = 0, sk = 0, sxx = 0, sxk = 0, skk = 0, sz = 0, szx = 0, szk = 0;
        for (int i = start < 0 ? ~start : start; i < x.Length && x[i] <= at + reach; i++)
        {
            if (!double.IsFinite(z[i]))
            {
                continue;
            }

            double run = x[i] - at;
            double kink = Math.Max(0, run);
            double residual = z[i] - fit.HeightUm(x[i]);
            n++;
            sx += run;
            sk += kink;
            sxx += run * run;
            sxk += run * kink;
            skk += kink * kink;
            sz += residual;
            szx += residual * run;
            szk += residual * kink;
        }

        // The kink's column with constant and line taken out: what is left of it carries the angle.
        double spread = sxx - (sx * sx / n);
        double common = sxk - (sx * sk / n);
        double slope = common / spread;
        double own = skk - (sk * sk / n) - (slope * common);
        double projected = szk - (sk * sz / n) - (slope * (szx - (sx * sz / n)));
        return own > 0
            ? (projected / own, fit.ResidualRmsUm * Math.Sqrt(fit.CorrelatedPoints / own))
            : (double.NaN, double.NaN);
    }

    private static double Length(FittedArc arc) => arc.ToMm - arc.FromMm;
}
