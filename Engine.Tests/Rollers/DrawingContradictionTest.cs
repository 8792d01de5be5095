using static BearingAnalytics.Tests.Rollers.BrokenDrawing;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Drawings that are well spelt but cannot be; ▸ stands where each mistake must be told.</summary>
public class DrawingContradictionTest
{
    private const string Limits8To12 = "\"limitsUm\": { \"lower\": 8, \"upper\": 12 }";

    [Theory]
    [InlineData("{ \"segments\": ▸[] }", "profile.segments", "at least one segment")]
    [InlineData("▸{ \"symmetric\": true }", "profile",
        "exactly one of \"segments\", \"law\" or \"table\" must stand here, but none is given.")]
    [InlineData("{ \"segments\": [{ \"kind\": \"arc\", \"radiusMm\": 800, \"toMm\": 5 }, { \"kind\": \"line\", \"toMm\": ▸4 }] }",
        "profile.segments[1].toMm", "the segment ends at 4 mm, not right of its start at 5 mm: segments go from left to right.")]
    [InlineData("{ \"segments\": [{ \"kind\": \"line\", \"toMm\": 2.14 }, "
        + "{ \"kind\": \"arc\", \"radiusMm\": 365, \"fromMm\": ▸2.2, \"toMm\": 5 }] }",

        "profile.segments[1].fromMm", "starts at 2.2 mm but the one before ends at 2.14 mm: they must meet.")]
    [InlineData("{ \"segments\": [{ \"kind\": \"line\", \"fromMm\": ▸1, \"toMm\": 5 }] }",
        "profile.segments[0].fromMm", "the right half of a symmetric profile starts at the centre, 0, not at 1 mm.")]
    [InlineData("{ \"segments\": [{ \"kind\": \"line\", \"toMm\": ▸5.2 }] }",
        "profile.segments[0].toMm", "5.2 mm from the centre lies outside the roller, which reaches from -5 to 5 mm.")]
    [InlineData("{ \"segments\": [{ \"kind\": \"line\", \"lengthMm\": 2 }, { \"kind\": \"arc\", \"radiusMm\": 365, \"lengthMm\": ▸4 }] }",
        "profile.segments[1].lengthMm", "6 mm from the centre lies outside the roller")]
    [InlineData("{ \"segments\": [▸{ \"kind\": \"line\", \"toMm\": 5, \"lengthMm\": 5 }] }",
        "profile.segments[0]", "exactly one of \"toMm\" or \"lengthMm\" must stand here, but toMm and lengthMm are given.")]
    [InlineData("{ \"segments\": [▸{ \"kind\": \"arc\", \"toMm\": 5 }] }", "profile.segments[0]",
        "\"radiusMm\" is missing: an arc needs its radius")]
    [InlineData("{ \"segments\": [{ \"kind\": \"line\", \"radiusMm\": ▸800, \"toMm\": 5 }] }", "profile.segments[0].radiusMm",
        "a line has no radius")]
    [InlineData("{ \"segments\": [{ \"kind\": \"line\", \"toMm\": 5, \"startLimitsMm\": ▸{ \"lower\": -1, \"upper\": 1 } }] }",
        "profile.segments[0].startLimitsMm", "the first segment starts at no tangent point")]
    [InlineData("{ \"symmetric\": false, \"segments\": [▸{ \"kind\": \"line\", \"toMm\": 5 }] }",
        "profile.segments[0]", "\"fromMm\" is missing: with \"symmetric\": false")]
    [InlineData("{ \"symmetric\": false, \"segments\": ▸[{ \"kind\": \"line\", \"fromMm\": 1, \"toMm\": 5 }] }",
        "profile.segments", "the top of the crown, at 0 mm, lies outside the segments, which reach from 1 to 5 mm")]
    [InlineData("{ \"symmetric\": false, \"apexMm\": ▸4.5, \"segments\": [{ \"kind\": \"line\", \"fromMm\": -5, \"toMm\": 4 }] }",
        "profile.apexMm", "the top of the crown, at 4.5 mm, lies outside")]
    [InlineData("{ \"apexMm\": ▸1, \"segments\": [{ \"kind\": \"line\", \"toMm\": 5 }] }", "profile.apexMm",
        "top of a symmetric profile is at the centre")]
    [InlineData("{ \"segments\": [▸{ \"kind\": \"arc\", \"radiusMm\": 300, \"fromMm\": -5, \"toMm\": -2 }, "
        + "{ \"kind\": \"line\", \"toMm\": 2 }, { \"kind\": \"arc\", \"radiusMm\": 310, \"toMm\": 5 }] }",
        "profile.segments[0]", "this must be the mirror image of segment 3")]
    [InlineData("{ \"segments\": [{ \"kind\": \"arc\", \"radiusMm\": 5, \"toMm\": 4 }, "
        + "{ \"kind\": \"arc\", \"radiusMm\": ▸4.6, \"toMm\": 5 }] }",

        "profile.segments[1].radiusMm",
        "an arc of 4.6 mm radius cannot reach from 4 to 5 mm in the tangent of its neighbour: it would turn past the vertical.")]
    [InlineData("{ \"segments\": [{ \"kind\": \"arc\", \"radiusMm\": ▸4.8, \"toMm\": 5 }] }",
        "profile.segments[0].radiusMm", "an arc of 4.8 mm radius cannot reach from 0 to 5 mm")]
    public void Segments_that_cannot_be_are_told(string profile, string path, string words) => IsTold(Profile(profile), (path, words));

    [Theory]
    [InlineData("{ \"table\": { \"rows\": ▸[{ \"xMm\": 0, \"dropUm\": 0 }] } }", "profile.table.rows", "at least two rows")]
    [InlineData("{ \"table\": { \"rows\": [{ \"xMm\": 0, \"dropUm\": 0 }, { \"xMm\": ▸0, \"dropUm\": 2 }] } }",
        "profile.table.rows[1].xMm", "0 mm is not right of 0 mm, the row before.")]
    [InlineData("{ \"table\": { \"rows\": ▸[{ \"xMm\": 0, \"dropUm\": 1 }, { \"xMm\": 3, \"dropUm\": 2 }] } }",
        "profile.table.rows", "the smallest drop is 1 µm; drops are counted from the top of the crown, so one must be 0.")]
    [InlineData("{ \"table\": { \"rows\": [{ \"xMm\": ▸1, \"dropUm\": 0 }, { \"xMm\": 3, \"dropUm\": 2 }] } }",
        "profile.table.rows[0].xMm", "the right half of a symmetric table starts at the centre, 0, not at 1 mm.")]
    [InlineData("{ \"table\": { \"rows\": ▸[{ \"xMm\": -1, \"dropUm\": 0 }, { \"xMm\": 3, \"dropUm\": 2 }] } }",
        "profile.table.rows", "the left half must mirror the right")]
    [InlineData("{ \"table\": { \"rows\": [{ \"xMm\": 0, \"dropUm\": 0 }, { \"xMm\": ▸7, \"dropUm\": 2 }] } }",
        "profile.table.rows[1].xMm", "7 mm from the centre lies outside the roller")]
    [InlineData("{ \"law\": ▸{ \"kind\": \"lundberg\", \"lengthMm\": 9 } }", "profile.law",
        "\"loadN\" is missing: lundberg needs \"loadN\".")]
    [InlineData("{ \"law\": { \"kind\": \"iso-16281\", \"lengthMm\": 9, \"loadN\": ▸50 } }",
        "profile.law.loadN", "iso-16281 does not take \"loadN\"; it takes \"kind\", \"lengthMm\", \"diameterMm\" or \"thrust\".")]
    [InlineData("{ \"law\": { \"kind\": \"iso-16281\", \"lengthMm\": ▸11 } }", "profile.law.lengthMm",
        "the law is longer than the roller of 10 mm")]
    [InlineData("{ \"law\": { \"kind\": \"lundberg\", \"lengthMm\": 9, \"loadN\": 9, \"youngMpa\": ▸206 } }",
        "profile.law.youngMpa", "the unit here is MPa: 206 GPa would be 206000.")]
    [InlineData("{ \"law\": { \"kind\": \"lundberg\", \"lengthMm\": 9, \"loadN\": 9, "
        + "\"poisson\": 0.3, \"effectiveModulusMpa\": ▸113000 } }",

        "profile.law.effectiveModulusMpa", "give either \"effectiveModulusMpa\" or \"youngMpa\" and \"poisson\", not both.")]
    [InlineData("{ \"law\": ▸{ \"kind\": \"johns-gohar\", \"lengthMm\": 0.2, \"loadN\": 1e7 } }", "profile.law",
        "is too wide for a length of 0.2 mm")]
    [InlineData("{ \"symmetric\": ▸false, \"law\": { \"kind\": \"iso-16281\", \"lengthMm\": 9 } }", "profile.symmetric",
        "a law is symmetric")]
    [InlineData("{ \"apexMm\": ▸0, \"law\": { \"kind\": \"iso-16281\", \"lengthMm\": 9 } }", "profile.apexMm",
        "the top of a law is at the centre")]
    public void Laws_and_tables_that_cannot_be_are_told(string profile, string path, string words) =>
        IsTold(Profile(profile), (path, words));

    [Theory]
    [InlineData("\"diameterLimitsMm\": ▸{ \"lower\": 9, \"upper\": 8.99 }", "diameterLimitsMm",
        "lower 9 lies above upper 8.99: exchange them.")]
    [InlineData("\"diameterLimitsMm\": ▸{ \"lower\": -0.01, \"upper\": 0 }", "diameterLimitsMm",
        "lower -0.01, upper 0 look like deviations from the diameter 9 mm; limits are absolute values: write lower 8.99, upper 9.")]
    [InlineData("\"diameterLimitsMm\": ▸{ \"lower\": 4, \"upper\": 14 }", "diameterLimitsMm",
        "a tolerance 10 mm wide on 9 mm is no tolerance of a roller; if µm were meant write lower 8.995, upper 9.005.")]
    [InlineData("\"diameterLimitsMm\": ▸{ \"lower\": 8990, \"upper\": 9000 }", "diameterLimitsMm",
        "if a factor of 1000 slipped in write lower 8.99, upper 9.")]
    [InlineData("\"lengthLimitsMm\": ▸{ \"lower\": 12, \"upper\": 13 }", "lengthLimitsMm",
        "the length 10 mm lies outside lower 12, upper 13; correct one of them.")]
    [InlineData("\"convexity\": { \"gaugeMm\": 4, \"limitsUm\": ▸{ \"lower\": 0.004, \"upper\": 0.008 } }", "convexity.limitsUm",
        "look like another unit: they are µm like the profile's own convexity")]
    [InlineData("\"drops\": [{ \"atMm\": 4.6, \"dropUm\": 9.9, \"limitsUm\": ▸{ \"lower\": -1.5, \"upper\": 1.5 } }]", "drops[0].limitsUm",
        "look like deviations from the nominal drop 9.9 µm; limits are absolute values: write lower 8.4, upper 11.4.")]
    public void Limits_that_cannot_be_are_told(string keys, string path, string words) => IsTold(Plus(keys), (path, words));

    [Theory]
    [InlineData("\"drops\": [{ \"atMm\": ▸5.5, " + Limits8To12 + " }]", "drops[0].atMm", "5.5 mm from the centre lies outside the roller")]
    [InlineData("\"chamfer\": { \"axialMm\": 0.5, \"radialMm\": 0.5 }, \"drops\": [{ \"atMm\": ▸4.6, " + Limits8To12 + " }]",
        "drops[0].atMm", "4.6 mm from the centre lies in the right chamfer, which begins at 4.5 mm.")]
    [InlineData("\"drops\": [{ \"atMm\": ▸-0.4, \"origin\": \"left-end\", " + Limits8To12 + " }]", "drops[0].atMm",
        "from left-end a station is counted inwards")]
    [InlineData("\"drops\": [{ \"atMm\": 4.6, \"dropUm\": ▸0.01 }]", "drops[0].dropUm", "if a factor of 1000 slipped in write 10.")]
    [InlineData("\"drops\": [{ \"atMm\": 4.6, \"dropUm\": ▸18, \"limitsUm\": { \"lower\": 16, \"upper\": 20 } }]", "drops[0].dropUm",
        "the profile of this drawing drops 10.7604")]
    [InlineData("\"drops\": [{ \"atMm\": 4.6, \"limitsUm\": ▸{ \"lower\": 16, \"upper\": 20 } }]", "drops[0].limitsUm",
        "the profile's own drop 10.7604")]
    [InlineData("\"convexity\": { \"gaugeMm\": ▸5.1, \"limitsUm\": { \"lower\": 4, \"upper\": 20 } }", "convexity.gaugeMm",
        "outside the roller")]
    [InlineData("\"middleStraightness\": { \"lengthMm\": ▸11, \"limitUm\": 30 }", "middleStraightness.lengthMm", "outside the roller")]
    [InlineData("\"middleStraightness\": { \"lengthMm\": 4, \"limitUm\": ▸0.2 }", "middleStraightness.limitUm",
        "the profile itself is crowned by 0.416667 µm over the middle 4 mm, more than the 0.2 µm allowed")]
    [InlineData("\"lineProfile\": [▸{ \"upperUm\": 1 }]", "lineProfile[0]", "needs both \"upperUm\" and \"lowerUm\"")]
    [InlineData("\"lineProfile\": [▸{ \"upperUm\": 1, \"lowerUm\": 1, \"widthUm\": 2 }]", "lineProfile[0]", "give either \"widthUm\"")]
    [InlineData("\"lineProfile\": [{ \"upperUm\": ▸0, \"lowerUm\": 0 }]", "lineProfile[0].upperUm", "a zone of no width")]
    [InlineData("\"lineProfile\": [{ ▸\"upperMm\": 5, \"upperUm\": 1, \"lowerUm\": 1 }]", "lineProfile[0].upperMm",
        "this is given in µm, as \"upperUm\"")]
    [InlineData("\"window\": { \"fromMm\": 2, \"toMm\": ▸-2 }", "window.toMm", "the range ends at -2 mm, not right of its start at 2 mm.")]
    [InlineData("\"window\": { \"fromMm\": -4, \"toMm\": ▸6 }", "window.toMm", "6 mm from the centre lies outside the roller")]
    [InlineData("\"chamfer\": { \"axialMm\": 0.5, \"radialMm\": 0.5 }, \"window\": { \"fromMm\": ▸-4.7, \"toMm\": 4 }", "window.fromMm",
        "lies in the left chamfer, which ends at -4.5 mm.")]
    [InlineData("\"excluded\": [{ \"fromMm\": ▸-7, \"toMm\": 4 }]", "excluded[0].fromMm", "outside the roller")]
    [InlineData("\"window\": { \"fromMm\": -4, \"toMm\": 4 }, \"excluded\": [▸{ \"fromMm\": -4, \"toMm\": 4 }]", "excluded[0]",
        "leaves out all")]
    public void Demands_off_the_roller_or_against_its_profile_are_told(string keys, string path, string words) =>
        IsTold(Plus(keys), (path, words));

    [Theory]
    [InlineData("\"chamfer\": ▸{ \"axialMm\": 6, \"radialMm\": 0.5 }", "chamfer", "the chamfers are longer than the roller of 10 mm.")]
    [InlineData("\"chamfer\": { \"axialMm\": 0.5, \"radialMm\": ▸5 }", "chamfer.radialMm", "deeper than the radius of 4.5 mm.")]
    [InlineData("\"chamfer\": ▸{ \"axialMm\": 0.5, \"radialMm\": 0.5 }, \"leftChamfer\": { \"axialMm\": 0.5, \"radialMm\": 0.5 }",
        "chamfer", "give either")]
    [InlineData("\"coneAngleDeg\": ▸4", "coneAngleDeg", "\"coneAngleDeg\" belongs to a tapered roller, but the type is \"cylindrical\".")]
    [InlineData("\"largeEnd\": ▸\"left\"", "largeEnd", "belongs to a tapered roller")]
    [InlineData("\"lawDeviationLimitUm\": ▸3", "lawDeviationLimitUm", "a deviation from which law? Add \"idealLaw\".")]
    public void A_body_that_cannot_be_is_told(string keys, string path, string words) => IsTold(Plus(keys), (path, words));

    [Fact]
    public void A_tapered_roller_needs_its_cone()
    {
        IsTold(
            With("\"cylindrical\"", "▸▸\"tapered\""), ("type", "needs the full cone angle 2β"), ("type", "needs \"left\" or \"right\"."));
        IsTold(
            With("\"cylindrical\"", "\"tapered\", \"largeEnd\": \"left\", \"coneAngleDeg\": ▸0.07"),
            ("coneAngleDeg", "0.07 ° is outside 0.2 to 90 °; the unit here is °: 0.07 rad would be 4.0107."));
        IsTold(
            With("\"cylindrical\"",
            "\"tapered\", \"largeEnd\": \"left\", \"coneAngleDeg\": ▸60"), ("coneAngleDeg", "to nothing within 10 mm"));
    }

    [Fact]
    public void A_demand_on_what_the_profile_has_not_is_told()
    {
        IsTold(
            Profile("{ \"symmetric\": false, \"segments\": [{ \"kind\": \"line\", \"fromMm\": -5, \"toMm\": 5 }] },\n" +
                "\"symmetryLimitUm\": ▸1, \"jointAngleLimitMrad\": ▸1"),
            ("symmetryLimitUm", "the profile is not symmetric"), ("jointAngleLimitMrad", "no joints of segments"));
    }

    [Fact]
    public void Limits_without_a_source_are_told_once()
    {
        const string Drops = "\"drops\": [{ \"atMm\": 4.6, ▸\"limitsUm\": { \"lower\": 8, \"upper\": 12 } }], \"roundnessLimitUm\": 1";
        IsTold(With("\"limitsSource\": \"test\"", Drops), ("drops[0].limitsUm", "limits are given but not where they come from"));
        IsTold(
            With("\"test\"",
            "\" \", ▸\"lineProfile\": [{ \"widthUm\": 1 }]"), ("lineProfile", "limits are given but not where they come from"));
    }
}
