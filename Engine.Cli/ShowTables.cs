using System.Globalization;
using BearingAnalytics.Bearings;
using Spectre.Console;

namespace BearingAnalytics.Cli;

/// <summary>A bearing or the catalogue as tables for people.</summary>
internal static class ShowTables
{
    public static void One(CatalogueBearing bearing, RingSpeeds? speeds, TextWriter output)
    {
        IAnsiConsole console = Terminal.For(output);
        console.Write(About(bearing));
        console.Write(speeds is null ? Orders(bearing) : Frequencies(bearing, speeds));
        if (bearing.Note.Length > 0)
        {
            console.MarkupLineInterpolated($"Note: {bearing.Note}");
        }

        if (bearing.AlternativeElementCounts.Count > 0)
        {
            console.Write(Alternatives(bearing));
        }
    }

    public static void List(BearingCatalogue catalogue, TextWriter output)
    {
        IAnsiConsole console = Terminal.For(output);
        Table known = New("Known interiors (已知内部结构)", "designation", "Z", "Dw mm", "Dpw mm", "angle", "source");
        foreach (CatalogueBearing bearing in catalogue.Known)
        {
            BearingGeometry g = bearing.Geometry!;
            Row(
                known, bearing.Designation, Whole(g.Elements), Number(g.ElementDiameterMm), Number(g.PitchDiameterMm),
                Number(g.ContactAngleDeg) + "°", bearing.Source);
        }

        Table series = New(
            "Series with boundary dimensions, interior estimated (内部结构为估算值)",
            "series", "kind", "sizes", "from", "to", "boundary dimensions");
        foreach (SeriesSummary s in catalogue.Series)
        {
            Row(series, s.Series, $"{s.Kind} {s.ChineseKind}", Whole(s.Sizes), s.First, s.Last, s.Plan);
        }

        console.Write(known);
        console.Write(series);
        console.WriteLine("bearing show DESIGNATION --rpm N shows one bearing with its frequencies.");
    }

    private static Grid About(CatalogueBearing bearing)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Line(string name, string value) => grid.AddRow(new Text(name), new Text(value));
        Line("Bearing 轴承", bearing.Kind.Length > 0 ? $"{bearing.Designation}, {bearing.Kind}" : bearing.Designation);
        if (bearing.BoundaryDimensions is { } b)
        {
            Line("Bore × outside × width 外形尺寸", $"{Number(b.BoreMm)} × {Number(b.OutsideDiameterMm)} × {Number(b.WidthMm)} mm");
        }

        if (bearing.Geometry is { } g)
        {
            string rows = g.Rows > 1 ? $" in each of {Whole(g.Rows)} rows" : "";
            Line("Elements 滚动体", $"{Whole(g.Elements)} × {Number(g.ElementDiameterMm)} mm{rows}");
            Line("Pitch diameter 节圆直径", $"{Number(g.PitchDiameterMm)} mm");
            Line("Contact angle 接触角", $"{Number(g.ContactAngleDeg)}°");
        }

        Line("Interior 内部结构", bearing.IsEstimated ? "ESTIMATED 估算值" : "as in source");
        Line("Source 来源", bearing.Source);
        return grid;
    }

    private static Table Orders(CatalogueBearing bearing)
    {
        Table table = New("Multiples of shaft speed, outer ring still", "line", "order", "search window");
        foreach (PartLine line in PartLine.Of(bearing))
        {
            Row(table, line.Name, Order(line.Order), Window(line.Tolerance));
        }

        return table;
    }

    private static Table Frequencies(CatalogueBearing bearing, RingSpeeds speeds)
    {
        string still = speeds.OuterRpm == 0 ? "" : $", outer ring {Number(speeds.OuterRpm)} r/min";
        Table table = New(
            $"At {Number(speeds.InnerRpm)} r/min{still} ({Number(speeds.InnerRpm / 60)} Hz)",
            "line", "order", "1× Hz", "2× Hz", "3× Hz", "search window", "from–to Hz");
        FaultFrequencies f = speeds.Of(bearing);
        foreach (PartLine line in PartLine.Of(bearing))
        {
            double hz = line.Frequency(f);
            string searched = $"{Hz(hz * (1 - line.Tolerance))}–{Hz(hz * (1 + line.Tolerance))}";
            Row(table, line.Name, Order(line.Order), Hz(hz), Hz(2 * hz), Hz(3 * hz), Window(line.Tolerance), searched);
        }

        return table;
    }

    private static Table Alternatives(CatalogueBearing bearing)
    {
        Table table = New("The same with other element counts", "Z", "FTF", "BPFO", "BPFI", "BSF");
        foreach (CatalogueBearing other in bearing.AlternativeElementCounts)
        {
            KinematicOrders o = other.Orders;
            Row(table, Whole(other.Geometry!.Elements), Order(o.Cage), Order(o.Outer), Order(o.Inner), Order(o.ElementSpin));
        }

        return table;
    }

    private static Table New(string title, params string[] columns)
    {
        Table table = new Table().Title(Markup.Escape(title)).Border(TableBorder.Rounded);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Window(double halfWidth) => $"±{(100 * halfWidth).ToString("0.#", CultureInfo.InvariantCulture)} %";

    private static string Order(double order) => order.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Hz(double hz) => hz.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One line of the table: a part and its repetition.</summary>
internal sealed record PartLine(string Name, double Order, double Tolerance, Func<FaultFrequencies, double> Frequency)
{
    public static IReadOnlyList<PartLine> Of(CatalogueBearing bearing)
    {
        KinematicOrders orders = bearing.Orders;
        OrderTolerances tolerances = bearing.Tolerances;
        return
        [
            new("cage 保持架 FTF", orders.Cage, tolerances.CageAndOuter, f => f.CageHz),
            new("outer race 外圈 BPFO", orders.Outer, tolerances.CageAndOuter, f => f.OuterRacePassHz),
            new("inner race 内圈 BPFI", orders.Inner, tolerances.Inner, f => f.InnerRacePassHz),
            new("element spin 滚动体 BSF", orders.ElementSpin, tolerances.ElementSpin, f => f.ElementSpinHz),
            new("element hits 滚动体 2×BSF", 2 * orders.ElementSpin, tolerances.ElementSpin, f => f.ElementHitHz),
        ];
    }
}
