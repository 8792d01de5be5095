using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Preparation;
using static System.FormattableString;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Makes a trace ready: invalid points and spikes out, chamfers found, window set a little inside them. Nothing in it depends on a drawing
/// but ranges that the drawing names.
/// </summary>
public static class ProfilePreparation
{
    /// <summary>Fewest valid points that can be evaluated.</summary>
    public const int FewestPoints = 64;

    /// <summary>
    /// Distance of the window from a chamfer, mm: the smoothing spreads a kink over √2 cut-offs (0.08 mm), and a blend looks like one.
    /// </summary>
    private static readonly double MarginMm = Math.Sqrt(2) * ChamferFinder.SmoothingMm;

    /// <summary>Prepares a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="options">What is known; null for nothing.</param>
    /// <exception cref="ProfileFormatException">There are too few valid points to evaluate anything.</exception>
    public static PreparedProfile Prepare(ProfileTrace trace, PreparationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        options ??= new PreparationOptions();
        List<Finding> findings = [];
        (double[] x, double[] z) = Valid(trace, findings);
        ChamferFinder finder = new(x, z);
        (double? left, double? right) = (finder.Left(), finder.Right());
        if (left is null && right is null && finder.Left(isFalling: false) is not null && finder.Right(isFalling: false) is not null)
        {
            Invert(z, findings);
            finder = new ChamferFinder(x, z);
            (left, right) = (finder.Left(), finder.Right());
        }

        ReportChamfers(left, right, findings);
        double centre = options.InTraceCoordinates ? 0 : CentreOf(left, right, x, options, findings);
        (int from, int to) = WindowOf(x, left, right, centre, options, findings);
        foreach (EvaluationRange excluded in options.Excluded)
        {
            for (int i = IndexOf(x, excluded.FromMm + centre); i < x.Length && x[i] <= excluded.ToMm + centre; i++)
            {
                z[i] = double.NaN;
            }
        }

        return new PreparedProfile
        {
            XMm = x,
            ZUm = z,
            From = from,
            To = to,
            LeftChamferMm = left,
            RightChamferMm = right,
            Findings = findings,
        };
    }

    private static (double[] X, double[] Z) Valid(ProfileTrace trace, List<Finding> findings)
    {
        int valid = 0;
        for (int i = 0; i < trace.Count; i++)
        {
            valid += double.IsFinite(trace.ZUm[i]) ? 1 : 0;
        }

        if (valid < FewestPoints)
        {
            string count = valid == trace.Count ? Invariant($"{valid} points") : Invariant($"{valid} valid points of {trace.Count}");
            throw new ProfileFormatException($"The profile has only {count}; {FewestPoints} are needed at least. Trace the roller again.");
        }

        double[] x = new double[valid];
        double[] z = new double[valid];
        for (int i = 0, at = 0; i < trace.Count; i++)
        {
            if (double.IsFinite(trace.ZUm[i]))
            {
                x[at] = trace.XMm[i];
                z[at++] = trace.ZUm[i];
            }
        }

        if (valid < 0.9 * trace.Count)
        {
            findings.Add(new Finding("points-missing", FindingSeverity.Warning, Invariant(
                $"{trace.Count - valid} of {trace.Count} points are invalid, more than a tenth: clean the roller and the stylus and trace again.")));
        }

        return WithoutSpikes(x, z, findings);
    }

    private static (double[] X, double[] Z) WithoutSpikes(double[] x, double[] z, List<Finding> findings)
    {
        List<int> spikes = SpikeFilter.Find(z);
        if (spikes.Count == 0)
        {
            return (x, z);
        }

        findings.Add(new Finding("spikes", spikes.Count > 0.01 * x.Length ? FindingSeverity.Warning : FindingSeverity.Info,
            Invariant($"{spikes.Count} single points stand far off their neighbours (the first at {x[spikes[0]]:F3} mm) and were left out.")));
        HashSet<int> dropped = [.. spikes];
        return ([.. x.Where((_, i) => !dropped.Contains(i))], [.. z.Where((_, i) => !dropped.Contains(i))]);
    }

    private static void Invert(double[] z, List<Finding> findings)
    {
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = -z[i];
        }

        findings.Add(new Finding("profile-inverted", FindingSeverity.Warning,
            "Both ends rise instead of falling away: heights were taken to point into the material and turned over. "
            + "State \"inverted\": true beside the file where that is so; a bore or a raceway is not a roller."));
    }

    private static void ReportChamfers(double? left, double? right, List<Finding> findings)
    {
        if (left is null || right is null)
        {
            string where = left is null ? (right is null ? "at neither end" : "only at the right end") : "only at the left end";
            findings.Add(new Finding("chamfer-not-found", FindingSeverity.Info,
                $"A chamfer was found {where}: the trace does not reach the roller's ends, and the window goes to the end of the trace there."));
        }
    }

    private static double CentreOf(
        double? left, double? right, double[] x, PreparationOptions options, List<Finding> findings)
    {
        if (left is { } from && right is { } to)
        {
            return 0.5 * (from + to);
        }

        if (options.Window is not null || options.Excluded.Count > 0)
        {
            findings.Add(new Finding("centre-unknown", FindingSeverity.Warning,
                "Without both chamfers the roller's centre is not known: the middle of the trace stands in for it."));
        }

        return 0.5 * (x[0] + x[^1]);
    }

    private static (int From, int To) WindowOf(
        double[] x, double? left, double? right, double centre, PreparationOptions options, List<Finding> findings)
    {
        double from = left + MarginMm ?? x[0];
        double to = right - MarginMm ?? x[^1];
        if (options.Window is { } asked)
        {
            double wantedFrom = asked.FromMm + centre;
            double wantedTo = asked.ToMm + centre;
            const double Slack = 1e-6;
            if (wantedFrom < x[0] - Slack || wantedTo > x[^1] + Slack)
            {
                findings.Add(new Finding("window-beyond-trace", FindingSeverity.Warning, Invariant(
                    $"The window asked for, {wantedFrom:F3} to {wantedTo:F3} mm, reaches beyond the trace, {x[0]:F3} to {x[^1]:F3} mm, and was cut.")));
            }

            (from, to) = (Math.Max(wantedFrom, x[0]), Math.Min(wantedTo, x[^1]));
        }

        int first = IndexOf(x, from);
        int last = IndexOf(x, Math.BitIncrement(to));
        if (last - first < FewestPoints)
        {
            string trace = Invariant($"trace: {x[0]:F3} to {x[^1]:F3} mm");
            throw new ProfileFormatException(Invariant(
                $"Only {Math.Max(0, last - first)} points lie in the window from {from:F3} to {to:F3} mm ({trace}); ")
                + Invariant($"at least {FewestPoints} are needed. State a window inside the trace."));
        }

        return (first, last);
    }

    /// <summary>Index of the first point at or right of a position.</summary>
    private static int IndexOf(double[] x, double at)
    {
        int index = Array.BinarySearch(x, at);
        return index < 0 ? ~index : index;
    }
}
