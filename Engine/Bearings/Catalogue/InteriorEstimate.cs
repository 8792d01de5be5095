namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>Turns boundary dimensions into an estimated interior, and says that it is one.</summary>
internal static class InteriorEstimate
{
    /// <param name="table">The series.</param>
    /// <param name="size">Key in <see cref="SeriesTable.Sizes"/>.</param>
    /// <param name="designation">Designation to show.</param>
    /// <param name="statedAngleDeg">Contact angle by suffix; null when the suffix does not tell.</param>
    /// <param name="statedCount">Element count the user stated; null when not.</param>
    public static CatalogueBearing Make(SeriesTable table, string size, string designation, double? statedAngleDeg, int? statedCount)
    {
        double[] mm = table.Sizes[size];
        int likeliest = statedCount ?? LikeliestCount(table.Rule, mm);
        CatalogueBearing Candidate(int count) =>
            Describe(table, mm, designation, Interior(table, mm, count, statedAngleDeg), angleIsStated: statedAngleDeg is not null);
        List<CatalogueBearing> others = [];
        if (statedCount is null)
        {
            double exact = ExactCount(table.Rule, mm);
            others.AddRange(Enumerable.Range(likeliest - table.Rule.CountUncertainty, 2 * table.Rule.CountUncertainty + 1)
                .Where(count => count != likeliest && count >= 5 && Fits(table, mm, count))
                .OrderBy(count => Math.Abs(count - exact))
                .Select(Candidate));
        }

        return Candidate(likeliest) with { AlternativeElementCounts = others, Note = Note(table, statedAngleDeg, statedCount, others) };
    }

    private static CatalogueBearing Describe(
        SeriesTable table, double[] mm, string designation, BearingGeometry interior, bool angleIsStated)
    {
        OrderBand band = table.Rule.Band;
        double slip = OrderTolerances.SlipOnly.Inner;
        double angle = table.Angles.Count > 0 && !angleIsStated ? table.Rule.UnstatedAngleBand : 0;
        return new CatalogueBearing
        {
            Designation = designation,
            Kind = table.Kind,
            Geometry = interior,
            Orders = KinematicOrders.From(interior),
            Source = $"{table.Plan}; interior estimated by rule ({table.Rule.Confidence})",
            IsEstimated = true,
            Tolerances = new OrderTolerances(slip + band.CageAndOuter + angle, slip + band.Inner + angle, slip + band.ElementSpin),
            BoundaryDimensions = new BoundaryDimensions(mm[0], mm[1], mm[2]),
        };
    }

    private static BearingGeometry Interior(SeriesTable table, double[] mm, int count, double? statedAngleDeg)
    {
        (double element, double pitch) = ElementAndPitch(table.Rule, mm, count);
        return new BearingGeometry(count, element, pitch, statedAngleDeg ?? table.ContactAngleDeg, table.Rows);
    }

    private static (double ElementMm, double PitchMm) ElementAndPitch(InteriorRule rule, double[] mm, int count)
    {
        if (mm.Length == 5)
        {
            return (Math.Round((mm[4] - mm[3]) / 2, 3), (mm[4] + mm[3]) / 2);
        }

        // Halfway between what the section suggests and what the count asks for: closer to known interiors than either.
        double pitch = (mm[0] + mm[1]) / 2;
        double element = (rule.GuessElementMm(mm[0], mm[1]) + rule.ElementFor(count, pitch)) / 2;
        return (Math.Round(element, 2), pitch);
    }

    private static double ExactCount(InteriorRule rule, double[] mm)
    {
        bool racewaysKnown = mm.Length == 5;
        double pitch = racewaysKnown ? (mm[4] + mm[3]) / 2 : (mm[0] + mm[1]) / 2;
        double element = racewaysKnown ? (mm[4] - mm[3]) / 2 : rule.GuessElementMm(mm[0], mm[1]);
        return rule.CountFor(element, pitch);
    }

    private static int LikeliestCount(InteriorRule rule, double[] mm) => (int)Math.Floor(ExactCount(rule, mm) + 0.5);

    private static bool Fits(SeriesTable table, double[] mm, int count)
    {
        (double element, double pitch) = ElementAndPitch(table.Rule, mm, count);
        return count * Math.Asin(element / pitch) < 0.98 * Math.PI;
    }

    private static string Note(SeriesTable table, double? statedAngleDeg, int? statedCount, List<CatalogueBearing> others)
    {
        string listed = string.Join(", ", others.Select(other => other.Geometry!.Elements));
        string counts = others.Count == 0 ? "" : $" The element count may also be {listed}.";
        string stated = statedCount is { } count ? $" The count of {count} elements is as stated." : "";
        string angle = table.Angles.Count == 0 || statedAngleDeg is not null ? "" : FormattableString.Invariant(
            $" The suffix does not tell the contact angle; {table.ContactAngleDeg}° is taken (B: 40°, AC: 25°, C: 15°).");
        return $"Interior estimated from boundary dimensions, not a maker's value.{counts}{stated}{angle}";
    }
}
