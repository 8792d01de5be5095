using System.Globalization;
using BearingAnalytics.Bearings;
using BearingAnalytics.Bearings.Catalogue;

namespace BearingAnalytics.Tests.Bearings;

public class EstimatedInteriorTest
{
    // Slip is in every search window; what the estimate itself may be off by is the rest.
    private const double Slip = 0.02;

    private static readonly IReadOnlyList<SeriesTable> Tables = ShippedTables.Series();
    private static readonly StandardDesignation Standard = new(Tables);

    public static TheoryData<string> StandardDesignations => [.. Tables.SelectMany(Sizes)];

    [Theory]
    [MemberData(nameof(StandardDesignations))]
    public void Elements_fit_on_the_pitch_circle_with_a_gap_and_both_rings_keep_a_wall(string designation)
    {
        CatalogueBearing likeliest = Estimated(designation);
        foreach (CatalogueBearing bearing in likeliest.AlternativeElementCounts.Prepend(likeliest))
        {
            BearingGeometry g = bearing.Geometry!;
            BoundaryDimensions b = bearing.BoundaryDimensions!;
            Assert.True(g.Elements * Math.Asin(g.ElementDiameterMm / g.PitchDiameterMm) < 0.98 * Math.PI, "No gap between the elements.");
            double section = (b.OutsideDiameterMm - b.BoreMm) / 2;
            Assert.True((g.PitchDiameterMm - g.ElementDiameterMm - b.BoreMm) / 2 > 0.1 * section, "Inner ring has no wall.");
            Assert.True((b.OutsideDiameterMm - g.PitchDiameterMm - g.ElementDiameterMm) / 2 > 0.1 * section, "Outer ring has no wall.");
            Assert.True(g.Elements >= 5);
        }
    }

    [Fact]
    public void Bore_codes_outside_diameters_and_widths_grow_as_the_general_plans_have_them()
    {
        foreach (SeriesTable series in Tables)
        {
            BoundaryDimensions[] sizes = Sizes(series).Select(name => Estimated(name).BoundaryDimensions!).OrderBy(b => b.BoreMm).ToArray();
            Assert.All(sizes.Zip(sizes.Skip(1)), pair =>
            {
                Assert.True(pair.Second.BoreMm > pair.First.BoreMm);
                Assert.True(pair.Second.OutsideDiameterMm > pair.First.OutsideDiameterMm);
                Assert.True(pair.Second.WidthMm >= pair.First.WidthMm);
            });
        }
    }

    [Fact]
    public void Series_of_the_same_diameter_series_share_their_outside_diameters()
    {
        (string, string)[] pairs =
        [
            ("6207", "7207"), ("6207", "NU207"), ("6207", "30207"), ("6207", "32207"), ("6207", "22207"),
            ("6310", "NU310"), ("6310", "30310"), ("6310", "22310"),
        ];
        foreach ((string a, string b) in pairs)
        {
            Assert.Equal(Estimated(a).BoundaryDimensions!.OutsideDiameterMm, Estimated(b).BoundaryDimensions!.OutsideDiameterMm);
            Assert.Equal(Estimated(a).BoundaryDimensions!.BoreMm, Estimated(b).BoundaryDimensions!.BoreMm);
        }
    }

    [Fact]
    public void Known_interiors_lie_within_the_stated_band_of_their_estimate_and_their_count_among_its_candidates()
    {
        foreach (KnownInterior known in KnownInterior.All)
        {
            CatalogueBearing likeliest = Estimated(known.Designation);
            CatalogueBearing? same = likeliest.AlternativeElementCounts
                .Prepend(likeliest)
                .FirstOrDefault(b => b.Geometry!.Elements == known.Elements);
            Assert.True(same is not null, $"{known.Designation} has {known.Elements} elements; the estimate does not consider that.");
            KinematicOrders truth = KinematicOrders.From(known.Geometry(same.Geometry!));
            Within(truth.Cage, same.Orders.Cage, same.Tolerances.CageAndOuter - Slip, known);
            Within(truth.Outer, same.Orders.Outer, same.Tolerances.CageAndOuter - Slip, known);
            Within(truth.Inner, same.Orders.Inner, same.Tolerances.Inner - Slip, known);
            Within(truth.ElementSpin, same.Orders.ElementSpin, same.Tolerances.ElementSpin - Slip, known);
        }
    }

    [Fact]
    public void The_likeliest_count_is_right_for_at_least_four_known_interiors_in_five()
    {
        int right = KnownInterior.All.Count(known => Estimated(known.Designation).Geometry!.Elements == known.Elements);
        Assert.True(right >= 0.8 * KnownInterior.All.Count, $"{right} of {KnownInterior.All.Count} counts are right.");
    }

    private static void Within(double truth, double estimate, double band, KnownInterior known) =>
        Assert.True(
            Math.Abs(estimate / truth - 1) <= band,
            FormattableString.Invariant($"{known.Designation}: {estimate:0.####} for {truth:0.####}, band {band:0.###}."));

    private static IEnumerable<string> Sizes(SeriesTable table) => table.Sizes.Keys.Select(table.Designation);

    // Asked of the rule itself: the catalogue would answer with the known interior where there is one.
    private static CatalogueBearing Estimated(string designation) => Standard.Find(new DesignationText(designation))!;

    private sealed record KnownInterior(string Designation, int Elements, double? ElementMm, double? PitchMm, double AngleDeg)
    {
        public static IReadOnlyList<KnownInterior> All { get; } = Read().ToArray();

        public BearingGeometry Geometry(BearingGeometry raceways) =>
            new(Elements, ElementMm ?? raceways.ElementDiameterMm, PitchMm ?? raceways.PitchDiameterMm, AngleDeg, raceways.Rows);

        private static IEnumerable<KnownInterior> Read()
        {
            using StreamReader reader = new(typeof(KnownInterior).Assembly.GetManifestResourceStream("known-interiors.csv")!);
            reader.ReadLine();
            while (reader.ReadLine() is { } line)
            {
                string[] cell = line.Split(',', 6);
                double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
                int elements = int.Parse(cell[1], CultureInfo.InvariantCulture);
                yield return new KnownInterior(cell[0], elements, Number(cell[2]), Number(cell[3]), Number(cell[4])!.Value);
            }
        }
    }
}
