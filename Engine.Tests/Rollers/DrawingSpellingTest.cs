using BearingAnalytics.Rollers;
using static BearingAnalytics.Tests.Rollers.BrokenDrawing;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Mistakes of spelling, kind and range; ▸ stands where each must be told.</summary>
public class DrawingSpellingTest
{
    [Theory]
    [InlineData("▸\"diamterMm\": 9", "diamterMm", "did you mean \"diameterMm\"?")]
    [InlineData("▸\"diameter_mm\": 9", "diameter_mm", "did you mean \"diameterMm\"?")]
    [InlineData("▸\"diameterUm\": 9", "diameterUm", "this is given in mm, as \"diameterMm\"")]
    [InlineData("▸\"diameter\": 9", "diameter", "this is given in mm, as \"diameterMm\"")]
    [InlineData("▸\"gaugeIntervalMm\": 0.002", "gaugeIntervalMm", "this is given in µm, as \"gaugeIntervalUm\"")]
    [InlineData("▸\"roundnesLimitUm\": 1", "roundnesLimitUm", "did you mean \"roundnessLimitUm\"?")]
    [InlineData("▸\"radiusMm\": 365", "radiusMm", "it belongs in \"segment\"; allowed here: \"$schema\", \"schema\", \"name\"")]
    [InlineData("▸\"heattreatment\": 1", "heattreatment", "there is no key \"heattreatment\" here; allowed here: ")]
    public void An_unknown_key_is_told_with_the_nearest_known_one(string keys, string path, string words) =>
        IsTold(Plus(keys), (path, words));

    [Fact]
    public void A_key_given_twice_is_told() =>
        IsTold(Plus("▸\"lengthMm\": 11"), ("lengthMm", "\"lengthMm\" stands here a second time, the first is in line 6; keep one."));

    [Theory]
    [InlineData("\"roundnessLimitUm\": ▸\"0.5\"", "roundnessLimitUm",
        "here is the text \"0.5\", allowed is a number in µm; write it without quotes.")]
    [InlineData("\"roundnessLimitUm\": ▸\"0,5\"", "roundnessLimitUm", "write it with a point and without quotes.")]
    [InlineData("\"roundnessLimitUm\": ▸null", "roundnessLimitUm",
        "here is null, allowed is a number in µm; leave the key out where nothing is asked.")]
    [InlineData("\"roundnessLimitUm\": ▸[1]", "roundnessLimitUm", "here is a list [ ], allowed is a number")]
    [InlineData("\"chamfer\": ▸0.3", "chamfer", "here is the number 0.3, allowed is an object { } with \"axialMm\" or \"radialMm\".")]
    [InlineData("\"drops\": ▸{ \"atMm\": 4 }", "drops", "allowed is a list [ ] of objects with \"name\", \"atMm\"")]
    [InlineData("\"drops\": [▸4]", "drops[0]", "here is the number 4, allowed is an object")]
    [InlineData("\"alignment\": ▸true", "alignment", "here is true, allowed is \"least-squares\" or \"minimum-zone\".")]
    [InlineData("\"alignment\": ▸\"minimum zone\"", "alignment", "did you mean \"minimum-zone\"?")]
    [InlineData("\"decisionRule\": ▸\"iso-14253\"", "decisionRule",
        "allowed is \"iso-14253-1\", \"expanded-uncertainty\" or \"simple\"; did you mean \"iso-14253-1\"?")]
    [InlineData("\"decisionRule\": ▸\"gut feeling\"", "decisionRule", "here is the text \"gut feeling\", allowed is \"iso-14253-1\"")]
    [InlineData("\"gaugeIntervalUm\": ▸-2", "gaugeIntervalUm", "-2 µm is outside 0.01 to 1000 µm.")]
    [InlineData("\"gaugeIntervalUm\": ▸1e999", "gaugeIntervalUm", "1e999 µm is outside")]
    public void A_value_of_the_wrong_kind_is_told_with_what_is_allowed(string keys, string path, string words) =>
        IsTold(Plus(keys), (path, words));

    [Theory]
    [InlineData("\"roundnessLimitUm\": ▸0.0005", "roundnessLimitUm", "the unit here is µm: 0.0005 mm would be 0.5.")]
    [InlineData("\"roundnessLimitUm\": ▸5000", "roundnessLimitUm", "the unit here is µm: 5000 nm would be 5.")]
    [InlineData("\"uncertainty\": { \"probeGain\": ▸0.5 }", "uncertainty.probeGain",
        "the unit here is a plain ratio: 0.5 % would be 0.005.")]
    [InlineData("\"window\": { \"fromMm\": ▸-4600, \"toMm\": 4.6 }", "window.fromMm", "the unit here is mm: -4600 µm would be -4.6.")]
    [InlineData("\"lineProfile\": [{ \"widthUm\": ▸0.002 }]", "lineProfile[0].widthUm", "the unit here is µm: 0.002 mm would be 2.")]
    [InlineData("\"jointAngleLimitMrad\": ▸0.0005", "jointAngleLimitMrad", "the unit here is mrad: 0.0005 rad would be 0.5.")]
    [InlineData("\"texture\": [{ \"parameter\": \"Ra\", \"standard\": \"iso-4287\", \"cutoffMm\": ▸800, \"limits\": { \"upper\": 0.2 } }]",
        "texture[0].cutoffMm", "the unit here is mm: 800 µm would be 0.8.")]
    [InlineData("\"texture\": [{ \"parameter\": \"Ra\", \"standard\": \"iso-4287\", \"cutoffMm\": 0.8, "
        + "\"limits\": { \"upper\": ▸0.0002 } }]",

        "texture[0].limits.upper", "Ra is a height: 0.0002 µm is outside 0.001 to 1000 µm; the unit here is µm: 0.0002 mm would be 0.2.")]
    [InlineData("\"texture\": [{ \"parameter\": ▸\"ra\", \"standard\": \"iso-4287\", \"cutoffMm\": 0.8, \"limits\": { \"upper\": 0.2 } }]",
        "texture[0].parameter", "did you mean \"Ra\"?")]
    public void A_slip_of_the_unit_is_told_with_what_it_would_be(string keys, string path, string words) =>
        IsTold(Plus(keys), (path, words));

    [Theory]
    [InlineData("\"diameterMm\": 9", "\"diameterMm\": ▸0.009", "diameterMm",
        "0.009 mm is outside 0.1 to 1000 mm; the unit here is mm: 0.009 m would be 9.")]
    [InlineData("\"diameterMm\": 9", "\"diameterMm\": ▸9000", "diameterMm", "9000 µm would be 9.")]
    [InlineData("\"lengthMm\": 10", "\"lengthMm\": ▸0.01", "lengthMm", "0.01 m would be 10.")]
    [InlineData("365", "▸0.365", "profile.segments[1].radiusMm", "0.365 m would be 365.")]
    [InlineData("365", "▸0", "profile.segments[1].radiusMm", "0 mm is outside 1 to 1E+08 mm, of either sign.")]
    [InlineData("4800", "▸4.4", "profile.segments[0].radiusMm",
        "smaller than the roller's own radius of 4.5 mm; the unit is mm: 4.4 m would be 4400.")]
    [InlineData("\"cylindrical\"", "▸\"cylinder\"", "type",
        "allowed is \"cylindrical\", \"tapered\", \"barrel\" or \"needle\"; did you mean \"cylindrical\"?")]
    [InlineData("\"r\"", "▸\"  \"", "name", "the text is empty")]
    [InlineData("roller-drawing/1\"", "roller-drawing/2\"", "schema", "allowed is \"roller-drawing/1\"")]
    [InlineData("\"kind\": \"arc\", \"radiusMm\": 365", "\"kind\": ▸\"circle\", \"radiusMm\": 365", "profile.segments[1].kind",
        "allowed is \"line\" or \"arc\".")]
    [InlineData("\"limitsSource\": \"test\"", "\"limitsSource\": ▸7", "limitsSource", "here is the number 7, allowed is a text in quotes.")]
    public void A_wrong_value_of_what_must_stand_there_is_told(string part, string other, string path, string words) =>
        IsTold(With(part, other).Replace(": \"roller-drawing/2", ": ▸\"roller-drawing/2", StringComparison.Ordinal), (path, words));

    [Fact]
    public void What_is_missing_is_told_at_the_object_it_is_missing_in()
    {
        IsTold("▸" + With("\"name\": \"r\",", ""), ("", "\"name\" is missing: What the drawing is called in results."));
        IsTold("▸" + With("\"diameterMm\": 9,", ""), ("", "\"diameterMm\" is missing: Roller diameter Dw"));
        IsTold(Plus("\"chamfer\": ▸{ \"axialMm\": 0.3 }"), ("chamfer", "\"radialMm\" is missing: Depth towards the axis, mm."));
        IsTold(Plus("\"diameterLimitsMm\": ▸{ }"), ("diameterLimitsMm", "at least one of \"lower\" or \"upper\" must stand here."));
    }

    [Fact]
    public void Text_that_is_no_JSON_is_told_with_its_place()
    {
        IsTold("▸", ("", "not valid JSON"));
        IsTold("{ \"schema\": \"roller-drawing/1\",\n  \"name\": ▸}", ("", "not valid JSON: '}' is an invalid start of a value."));
        IsTold("{ \"名\": 1,\n \"滚子\": n▸il }", ("", "not valid JSON: 'n"));
        Assert.Contains("line 2, column 1", Assert.Throws<DrawingException>(() => RollerDrawingReader.Parse("{\n", "d.json")).Message);
    }

    [Fact]
    public void A_text_that_is_no_object_is_told()
    {
        IsTold("▸[1, 2]", ("", "here is a list [ ], allowed is an object { } with \"$schema\", \"schema\""));
        IsTold(" ▸\"x\"", ("", "here is the text \"x\""));
        IsTold("▸▸▸▸▸▸{}",
            ("", "\"schema\" is missing"), ("", "\"name\" is missing"), ("", "\"type\" is missing"), ("", "\"diameterMm\" is missing"),
            ("", "\"lengthMm\" is missing"), ("", "\"profile\" is missing"));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file() => IsTold(
        """
        {
          "schema": "roller-drawing/1", // 滚子
          "name": "滚子", ▸"typ": "cylindrical",
          "diameterMm": ▸0.009,
          "lengthMm": 10,
          "profile": { "segments": [
            { "kind": "arc", "radiusMm": ▸"4800", "toMm": 2 },
            { "kind": "arc", "radiusMm": 365, ▸"toMn": 5, "toMm": ▸6 }] },
          "convexity": { "gaugeMm": 4, "limitsUm": ▸{ "lower": 8, "upper": 4 } },
          "decisionRule": ▸"simpel", "limitsSource": "test",
        }
        """,
        ("typ", "did you mean \"type\"?"), ("diameterMm", "0.009 m would be 9"), ("profile.segments[0].radiusMm", "without quotes"),
        ("profile.segments[1].toMn", "did you mean \"toMm\"?"), ("profile.segments[1].toMm", "lies outside the roller"),
        ("convexity.limitsUm", "lower 8 lies above upper 4: exchange them."), ("decisionRule", "did you mean \"simple\"?"));

    [Fact]
    public void The_message_lists_every_mistake_on_a_line_of_its_own()
    {
        const string Broken = "{\n  \"nam\": 1, \"name\": 2 }";
        DrawingException told = Assert.Throws<DrawingException>(() => RollerDrawingReader.Parse(Broken, "d.json"));
        string[] lines = told.Message.Split('\n');
        Assert.Equal("d.json: 7 mistakes in the drawing", lines[0]);
        Assert.Contains("  line 2, column 3, nam: there is no key \"nam\" here; did you mean \"name\"?", lines);
        Assert.Equal(8, lines.Length);
    }
}
