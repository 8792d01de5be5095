using BearingAnalytics.Numerics;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Deviations from the drawing's line, straightness of the middle, concavity, distance from the ideal law.</summary>
internal static class FormCharacteristics
{
    /// <summary>Adds them.</summary>
    public static void Add(InspectionContext context, CharacteristicSheet sheet)
    {
        AddLineProfile(context, sheet);
        AddMiddleStraightness(context, sheet);
        AddConcavity(context, sheet);
        AddLawDeviation(context, sheet);
    }

    private static void AddLineProfile(InspectionContext context, CharacteristicSheet sheet)
    {
        IReadOnlyList<LineProfileZone> zones = context.Drawing.LineProfile.Count > 0 ? context.Drawing.LineProfile : [new(0, 0)];
        bool isLimited = context.Drawing.LineProfile.Count > 0;
        double uncertainty = context.DeviationUncertaintyUm(context.Alignment);
        for (int i = 0; i < zones.Count; i++)
        {
            LineProfileZone zone = zones[i];
            string suffix = zones.Count > 1 ? Invariant($"-{i + 1}") : "";
            (double lowest, double highest) = Extremes(context, zone.Range);
            if (double.IsNaN(lowest))
            {
                sheet.AddMissing($"line-profile{suffix}", "µm", new Tolerance(null, zone.UpperUm + zone.LowerUm));
            }
            else if (context.Alignment.Kind == AlignmentKind.MinimumZone && zone.Range is null)
            {
                // Height is free in a minimum zone, so that an unequal zone holds the profile wherever an equal one of the same width does.
                sheet.Add($"line-profile{suffix}", highest - lowest, "µm", uncertainty,
                    isLimited ? new Tolerance(null, zone.UpperUm + zone.LowerUm) : Tolerance.None);
            }
            else
            {
                sheet.Add($"line-profile-outside{suffix}", highest, "µm", uncertainty,
                    isLimited ? new Tolerance(null, zone.UpperUm) : Tolerance.None);
                sheet.Add($"line-profile-inside{suffix}", -lowest, "µm", uncertainty,
                    isLimited ? new Tolerance(null, zone.LowerUm) : Tolerance.None);
            }
        }
    }

    private static (double Lowest, double Highest) Extremes(InspectionContext context, EvaluationRange? range)
    {
        double lowest = double.NaN, highest = double.NaN;
        for (int i = 0; i < context.Alignment.XMm.Length; i++)
        {
            double x = context.Alignment.XMm[i];
            double deviation = context.Alignment.DeviationsUm[i];
            if (range is null || (x >= range.FromMm && x <= range.ToMm))
            {
                lowest = double.IsNaN(lowest) ? deviation : Math.Min(lowest, deviation);
                highest = double.IsNaN(highest) ? deviation : Math.Max(highest, deviation);
            }
        }

        return (lowest, highest);
    }

    private static void AddMiddleStraightness(InspectionContext context, CharacteristicSheet sheet)
    {
        if (context.Drawing.MiddleStraightness is not { } asked)
        {
            return;
        }

        List<double> x = [];
        List<double> height = [];
        for (int i = 0; i < context.Alignment.XMm.Length; i++)
        {
            if (Math.Abs(context.Alignment.XMm[i]) <= 0.5 * asked.LengthMm)
            {
                x.Add(context.Alignment.XMm[i]);
                height.Add(HeightUm(context, i));
            }
        }

        Tolerance limits = new(null, asked.LimitUm);
        ChebyshevSolution? zone = x.Count > 4 ? ChebyshevFit.Solve([[.. x.Select(_ => 1.0)], [.. x]], height.ToArray()) : null;
        if (zone is null)
        {
            sheet.AddMissing("straightness-middle", "µm", limits);
        }
        else
        {
            double uncertainty = context.FormUncertaintyUm(context.Alignment);
            sheet.Add("straightness-middle", 2 * zone.Deviation, "µm", uncertainty, limits);
        }
    }

    private static void AddConcavity(InspectionContext context, CharacteristicSheet sheet)
    {
        int n = context.Alignment.XMm.Length;
        double[] heights = new double[n];
        for (int i = 0; i < n; i++)
        {
            heights[i] = HeightUm(context, i);
        }

        double deepest = ConcaveHeight.Of(context.Alignment.XMm, heights);
        double uncertainty = Math.Sqrt(2) * context.FormUncertaintyUm(context.Alignment);
        sheet.Add("concavity", deepest, "µm", uncertainty, new Tolerance(null, context.Drawing.ConcavityLimitUm));
    }

    /// <summary>Height of the smoothed, levelled profile over the top of the drawing's crown.</summary>
    private static double HeightUm(InspectionContext context, int index) =>
        context.Alignment.DeviationsUm[index] - context.Drawing.Profile.DropUm(context.Alignment.XMm[index] - context.Alignment.ShiftMm);

    private static void AddLawDeviation(InspectionContext context, CharacteristicSheet sheet)
    {
        if (context.Drawing.IdealLaw is not { } law)
        {
            return;
        }

        ProfileAlignment aligned = ProfileAligner.Align(context.Profile, law, AlignmentKind.LeastSquares, context.Drawing.FormCutoffMm);
        double largest = 0;
        foreach (double deviation in aligned.DeviationsUm)
        {
            largest = Math.Max(largest, Math.Abs(deviation));
        }

        double uncertainty = context.DeviationUncertaintyUm(aligned);
        sheet.Add("law-deviation", largest, "µm", uncertainty, new Tolerance(null, context.Drawing.LawDeviationLimitUm));
        sheet.Add("law-deviation-rms", aligned.RmsUm, "µm", uncertainty / Math.Sqrt(2), Tolerance.None);
    }
}
