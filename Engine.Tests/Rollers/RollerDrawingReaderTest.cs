using System.Text;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class RollerDrawingReaderTest
{
    private const string Head = """
        "schema": "roller-drawing/1", "name": "r", "type": "cylindrical", "diameterMm": 9, "lengthMm": 10,
        """;

    [Fact]
    public void The_cylindrical_example_says_what_the_page_says()
    {
        RollerDrawing drawing = RollerDrawingReader.Parse(DrawingExamples.Cylindrical, "page");
        Assert.Equal(2, DrawingExamples.Count);
        Assert.Equal("NU206 roller", drawing.Name);
        Assert.Equal(RollerType.Cylindrical, drawing.Type);
        Assert.Equal(new Tolerance(8.99, 9), drawing.DiameterLimitsMm);
        Assert.Equal(new Tolerance(9.98, 10), drawing.LengthLimitsMm);
        Assert.Equal(new Chamfer(0.3, 0.3), drawing.LeftChamfer);
        Assert.Equal(drawing.LeftChamfer, drawing.RightChamfer);
        Assert.Equal(9.86378, drawing.Profile.DropUm(4.6), 5.1e-6);
        Assert.Equal([-2.14, 2.14], drawing.Profile.JointsMm);
        Assert.True(drawing.IsSymmetric);
        Tolerance end = new(330, 400);
        Assert.Equal(
            [
                new ProfileSegment(365, -5, -2.14, end),
                new ProfileSegment(4800, -2.14, 2.14, new Tolerance(3500, 8000), new Tolerance(-2.34, -1.94)),
                new ProfileSegment(365, 2.14, 5, end, new Tolerance(1.94, 2.34)),
            ],
            drawing.Segments);
        Assert.Equal(new DropStation(-4.6, StationOrigin.Centre, 9.9, new Tolerance(8, 12)) { Name = "drop left" }, drawing.Drops[0]);
        Assert.Equal(new DropStation(0.7, StationOrigin.LeftChamfer, null, new Tolerance(4.5, 7.5)), drawing.Drops[2]);
    }

    [Fact]
    public void The_cylindrical_example_demands_what_the_page_says()
    {
        RollerDrawing drawing = RollerDrawingReader.Parse(DrawingExamples.Cylindrical, "page");
        Assert.Equal("ISO/TS 16281", drawing.IdealLawName);
        Assert.Equal(5.23130, drawing.IdealLaw!.DropUm(4.32), 5.1e-6);
        Assert.Equal(3, drawing.LawDeviationLimitUm);
        Assert.Equal([new LineProfileZone(1, 1), new LineProfileZone(0.3, 0.6, new EvaluationRange(-2, 2))], drawing.LineProfile);
        Assert.Equal(new MiddleStraightness(4, 0.8), drawing.MiddleStraightness);
        Assert.Equal(new Convexity(4, new Tolerance(4.5, 7.5)), drawing.Convexity);
        Assert.Equal(0, drawing.ConcavityLimitUm);
        Assert.Equal(0.5, drawing.JointAngleLimitMrad);
        Assert.Equal(1.5, drawing.SymmetryLimitUm);
        Assert.Equal(
            [
                new TextureLimit("Ra", TextureStandard.Iso4287, 0.8, new Tolerance(null, 0.16), new EvaluationRange(-2, 2)),
                new TextureLimit("Rsk", TextureStandard.Iso21920, 0.8, new Tolerance(null, 0)),
            ],
            drawing.Texture);
        Assert.Equal(0.5, drawing.RoundnessLimitUm);
        Assert.Equal(2, drawing.GaugeIntervalUm);
        Assert.Equal(new EvaluationRange(-4.6, 4.6), drawing.Window);
        Assert.Equal([new EvaluationRange(3.1, 3.2)], drawing.Excluded);
        Assert.Equal(AlignmentKind.MinimumZone, drawing.Alignment);
        Assert.Equal(TraceReference.Generatrix, drawing.TraceReference);
        Assert.Equal(
            new MeasurementUncertainty
            {
                ProbeGain = 0.002,
                StraightnessUmPer100Mm = 0.15,
                PositionMm = 0.005,
                DiameterUm = 0.3,
                TextureRelative = 0.03,
            },
            drawing.Uncertainty);
        Assert.Equal(DecisionRule.Iso14253, drawing.DecisionRule);
        Assert.Equal("example, no standard", drawing.LimitsSource);
    }

    [Fact]
    public void The_tapered_example_says_what_the_page_says()
    {
        RollerDrawing drawing = RollerDrawingReader.Parse(DrawingExamples.Tapered, "page");
        Assert.Equal((4, RollerEnd.Right, 105), (drawing.ConeAngleDeg, drawing.LargeEnd!.Value, drawing.LargeEndSphereRadiusMm!.Value));
        Assert.Equal(new Tolerance(3.99, 4.01), drawing.ConeAngleLimitsDeg);
        Assert.False(drawing.IsSymmetric);
        Assert.Equal((new Chamfer(0.4, 0.4), new Chamfer(0.5, 0.5)), (drawing.LeftChamfer!, drawing.RightChamfer!));
        Assert.Equal([-3.5, 3], drawing.Profile.JointsMm);
        Assert.Equal(1000 * (400 - Math.Sqrt((400 * 400) - 4)), drawing.Profile.DropUm(5), 1e-7);
        Assert.Equal(0, drawing.Profile.DropUm(-3));
        Assert.Equal(new Tolerance(-3.8, -3.2), drawing.Segments[1].StartLimitsMm);
        Assert.Equal(DecisionRule.ExpandedUncertainty, drawing.DecisionRule);
        Assert.Equal(TraceReference.Axis, drawing.TraceReference);
        Assert.Equal(StationOrigin.RightEnd, drawing.Drops[1].Origin);
    }

    [Fact]
    public void What_is_not_given_has_its_default_and_is_not_judged()
    {
        RollerDrawing drawing = Parse("""{ "segments": [{ "kind": "line", "toMm": 5 }] }""");
        Assert.Equal(AlignmentKind.LeastSquares, drawing.Alignment);
        Assert.Equal(TraceReference.Generatrix, drawing.TraceReference);
        Assert.Equal(DecisionRule.Iso14253, drawing.DecisionRule);
        Assert.Equal(new MeasurementUncertainty(), drawing.Uncertainty);
        Assert.False(drawing.DiameterLimitsMm.IsLimited || drawing.LengthLimitsMm.IsLimited || drawing.ConeAngleLimitsDeg.IsLimited);
        Assert.Null(drawing.LeftChamfer ?? drawing.RightChamfer);
        Assert.Null(drawing.ConcavityLimitUm ?? drawing.JointAngleLimitMrad ?? drawing.SymmetryLimitUm ?? drawing.LawDeviationLimitUm);
        Assert.Null(drawing.Window);
        Assert.Equal([new ProfileSegment(double.PositiveInfinity, -5, 5)], drawing.Segments);
    }

    [Fact]
    public void The_schema_may_be_named_for_editors_and_whole_numbers_may_have_points()
    {
        string json = DrawingExamples.Cylindrical
            .Replace("\"schema\":", "\"$schema\": \"any/path.json\", \"schema\":", StringComparison.Ordinal)
            .Replace("\"diameterMm\": 9,", "\"diameterMm\": 9.00e0,", StringComparison.Ordinal);
        Assert.Equal(9, RollerDrawingReader.Parse(json, "text").DiameterMm);
    }

    [Fact]
    public void A_full_list_of_a_symmetric_roller_is_the_same_as_its_right_half()
    {
        const string Half = """
            { "segments": [{ "kind": "arc", "radiusMm": 4800, "toMm": 2 }, { "kind": "arc", "radiusMm": 300, "lengthMm": 3 }] }
            """;
        const string Full = """
            { "segments": [
              { "kind": "arc", "radiusMm": 300, "fromMm": -5, "toMm": -2 }, { "kind": "arc", "radiusMm": 4800, "fromMm": -2, "toMm": 2 },
              { "kind": "arc", "radiusMm": 300, "toMm": 5 }] }
            """;
        Assert.Equal(Parse(Half).Segments, Parse(Full).Segments);
    }

    [Theory]
    [InlineData("lundberg", """ "loadN": 5000 """, 4)]
    [InlineData("johns-gohar", """ "loadN": 5000, "effectiveRadiusMm": 3.6 """, 4)]
    [InlineData("fujiwara-kawase", """ "loadN": 5000, "k1": 1.2, "k2": 0.5, "zmUm": 15 """, 4)]
    [InlineData("iso-16281", """ "thrust": true """, 4)]
    public void Laws_are_those_of_the_formulas(string kind, string keys, double x)
    {
        LineContact contact = new(5000, 9.6, kind == "johns-gohar" ? 3.6 : 4.5);
        LogarithmicProfile expected = kind switch
        {
            "lundberg" => LogarithmicProfile.Lundberg(contact),
            "johns-gohar" => LogarithmicProfile.JohnsGohar(contact),
            "fujiwara-kawase" => LogarithmicProfile.FujiwaraKawase(contact, 1.2, 0.5, 15),
            _ => LogarithmicProfile.Iso16281(9, 9.6, isThrust: true),
        };
        RollerDrawing drawing = Parse($$"""{ "law": { "kind": "{{kind}}", "lengthMm": 9.6, {{keys}} } }""");
        Assert.Equal(expected.DropUm(x), drawing.Profile.DropUm(x));
        Assert.Empty(drawing.Segments);
    }

    [Fact]
    public void Elastic_constants_make_the_modulus()
    {
        RollerDrawing ceramic = Parse("""
            { "law": { "kind": "lundberg", "lengthMm": 9.6, "loadN": 900, "youngMpa": 310000, "poisson": 0.26 } }
            """);
        double modulus = 310_000 / (2 * (1 - (0.26 * 0.26)));
        Assert.Equal(1000 * 900 / 9.6 / (Math.PI * modulus) * Math.Log(1 / (1 - 0.25)), ceramic.Profile.DropUm(2.4), 1e-12);
    }

    [Fact]
    public void A_symmetric_table_may_be_given_by_its_right_half()
    {
        RollerDrawing drawing = Parse("""
            { "table": { "interpolation": "natural-spline",
              "rows": [{ "xMm": 0, "dropUm": 0 }, { "xMm": 2, "dropUm": 0.5 }, { "xMm": 4.5, "dropUm": 10 }] } }
            """);
        Assert.Equal(-4.5, drawing.Profile.FromMm);
        Assert.Equal(0.5, drawing.Profile.DropUm(-2), 1e-12);
        Assert.Equal(drawing.Profile.DropUm(3.3), drawing.Profile.DropUm(-3.3), 1e-12);
        Assert.Equal(TableInterpolation.NaturalSpline, Assert.IsType<TabulatedProfile>(drawing.Profile).Interpolation);
    }

    [Fact]
    public void Files_are_read_in_UTF_8_and_UTF_16_and_others_are_refused()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "d.json");
        string json = DrawingExamples.Tapered.Replace("Tapered roller", "圆锥滚子", StringComparison.Ordinal);
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            File.WriteAllText(path, json, encoding);
            Assert.Equal("圆锥滚子 8 x 12", RollerDrawingReader.Read(path).Name);
        }

        File.WriteAllBytes(path, [.. "{\n \"name\": \""u8, 0xB9, 0xF6, .. "\" }"u8]);
        DrawingException foreign = Assert.Throws<DrawingException>(() => RollerDrawingReader.Read(path));
        Assert.Contains("line 2: byte 12 of the text is no UTF-8", foreign.Message, StringComparison.Ordinal);
        DrawingException missing = Assert.Throws<DrawingException>(() => RollerDrawingReader.Read(path + ".gone"));
        Assert.Contains("Give an existing JSON file", missing.Message, StringComparison.Ordinal);
        Assert.Throws<DrawingException>(() => RollerDrawingReader.Read(folder.Path));
        Assert.Throws<DrawingException>(() => RollerDrawingReader.Read(""));
    }

    private static RollerDrawing Parse(string profile) => RollerDrawingReader.Parse($"{{ {Head} \"profile\": {profile} }}", "text");
}
