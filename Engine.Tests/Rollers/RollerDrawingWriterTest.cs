using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class RollerDrawingWriterTest
{
    private static readonly LineContact Contact = new(5000.1, 9.6, 1.0 / 3, 113_000.7);

    /// <summary>A drawing with a value of its own for everything.</summary>
    private static RollerDrawing Full { get; } = RollerDrawingReader.Parse(DrawingExamples.Cylindrical, "page");

    private static RollerDrawing Tapered { get; } = RollerDrawingReader.Parse(DrawingExamples.Tapered, "page");

    [Fact]
    public void A_drawing_written_and_read_is_the_same_number_for_number()
    {
        SameAfterWriting(Full);
        SameAfterWriting(Tapered);
        SameAfterWriting(Full with { DiameterMm = 9 + 1e-15, Uncertainty = new() { ProbeGain = 1.0 / 700 }, Name = "滚子 \"µ\" \\ /" });
        SameAfterWriting(Full with { IdealLaw = null, IdealLawName = "", LawDeviationLimitUm = null, RightChamfer = null });
        SameAfterWriting(Full with { IdealLawName = "ours", DecisionRule = DecisionRule.Simple });
    }

    [Fact]
    public void Every_profile_and_law_is_written()
    {
        RollerDrawing plain = Plain();
        NominalProfile[] profiles =
        [
            LogarithmicProfile.Lundberg(Contact), LogarithmicProfile.JohnsGohar(Contact),
            LogarithmicProfile.FujiwaraKawase(Contact, 1.1, 0.7, 12.3),
            LogarithmicProfile.Iso16281(9, 9.6), LogarithmicProfile.Iso16281(2, 9.6, isThrust: true),
            new TabulatedProfile([-4.5, -2, 0, 2, 4.5], [9, 1, 0, 1, 9]),
            new TabulatedProfile([-4.5, -2, 2, 4.5], [9, 0, 0, 9], TableInterpolation.NaturalSpline),
        ];
        Assert.All(profiles, profile => SameAfterWriting(plain with { Profile = profile, Segments = [] }));
        Assert.All(profiles.OfType<LogarithmicProfile>(), law => SameAfterWriting(plain with { IdealLaw = law, IdealLawName = law.Name }));
        SameAfterWriting(plain with { Profile = new TabulatedProfile([-4, 0, 4.5], [9, 0, 9]), Segments = [], IsSymmetric = false });
    }

    [Fact]
    public void Chains_of_every_shape_are_written()
    {
        SameAfterWriting(Plain([new(365, -5, -2), new(double.PositiveInfinity, -2, 2), new(365, 2, 5)]));
        SameAfterWriting(Plain([new(365, -5, 0), new(365, 0, 5)]));
        SameAfterWriting(Plain([new(365, -5, -2, new Tolerance(300, 400)), new(4000, -2, 2), new(365, 2, 5)])); // limits on one side only
        ProfileSegment[] lopsided = [new(300, -5, 1), new(-2000, 1, 2.5), new(200, 2.5, 4.5)];
        SameAfterWriting(Plain(lopsided) with { Profile = new TangentArcChain(lopsided, -0.25), IsSymmetric = false });
    }

    [Fact]
    public void A_drawing_turned_around_is_written_too()
    {
        SameAfterWriting(Tapered.Mirrored());
        SameAfterWriting(Full.Mirrored());
    }

    [Fact]
    public void What_fits_on_a_line_stands_on_a_line()
    {
        string text = RollerDrawingWriter.Text(Plain());
        Assert.Contains("{ \"kind\": \"arc\", \"radiusMm\": 365, \"toMm\": 5 }", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.True(text.Split('\n').Max(line => line.Length) <= 140);
    }

    [Fact]
    public void A_file_is_written_and_read_back()
    {
        using TemporaryFolder folder = new();
        RollerDrawingWriter.Write(Full, folder.File("d.json"));
        Same(Full, RollerDrawingReader.Read(folder.File("d.json")));
    }

    [Fact]
    public void What_the_format_has_no_word_for_is_refused()
    {
        Refused(
            Plain() with { Profile = new QuadraticSplineChain(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 5)) }, "QuadraticSplineChain");
        Refused(Plain() with { DecisionRule = new DecisionRule("ours", 3) }, "\"ours\"");
        Refused(Plain([new(300, -5, 1), new(200, 1, 5)]), "not mirror images");
        Refused(Plain() with { Profile = new TabulatedProfile([-4, 0, 4.5], [9, 0, 9]) }, "its own mirror image");
        DrawingException contradiction = Assert.Throws<DrawingException>(
            () => RollerDrawingWriter.Text(Plain() with { DiameterLimitsMm = new Tolerance(8.99, 9) }));
        Assert.Contains("limitsSource", contradiction.Message, StringComparison.Ordinal);
    }

    private static RollerDrawing Plain() => Plain(TangentArcChainTest.ThreeArcs(4800, 365, 2.14, 5));

    private static RollerDrawing Plain(ProfileSegment[] segments) => new()
    {
        Name = "plain",
        Type = RollerType.Cylindrical,
        DiameterMm = 9,
        LengthMm = 10,
        Profile = new TangentArcChain(segments),
        Segments = segments,
        LimitsSource = segments.Any(segment => segment.RadiusLimitsMm.IsLimited) ? "test" : "",
    };

    private static void Refused(RollerDrawing drawing, string reason) =>
        Assert.Contains(
            reason, Assert.Throws<ArgumentException>(() => RollerDrawingWriter.Text(drawing)).Message, StringComparison.Ordinal);

    private static void SameAfterWriting(RollerDrawing drawing)
    {
        string text = RollerDrawingWriter.Text(drawing);
        RollerDrawing read = RollerDrawingReader.Parse(text, "written");
        Same(drawing, read);
        Assert.Equal(text, RollerDrawingWriter.Text(read));
    }

    /// <summary>Equal in every property and every entry of every list; curves by what they are made of and by their points.</summary>
    internal static void Same(RollerDrawing expected, RollerDrawing actual)
    {
        Assert.Equivalent(expected with { Profile = actual.Profile, IdealLaw = actual.IdealLaw }, actual, strict: true);
        Assert.Equal(expected.Segments, actual.Segments);
        Assert.Equal(expected.Drops, actual.Drops);
        SameCurve(expected.Profile, actual.Profile);
        Assert.Equal(expected.IdealLaw is null, actual.IdealLaw is null);
        if (expected.IdealLaw is { } law)
        {
            SameCurve(law, actual.IdealLaw!);
        }
    }

    private static void SameCurve(NominalProfile expected, NominalProfile actual)
    {
        Assert.IsType(expected.GetType(), actual);
        Assert.Equal((expected.FromMm, expected.ToMm), (actual.FromMm, actual.ToMm));
        Assert.All(Enumerable.Range(-26, 53), i => Assert.Equal(expected.DropUm(i * 0.2), actual.DropUm(i * 0.2)));
    }
}
