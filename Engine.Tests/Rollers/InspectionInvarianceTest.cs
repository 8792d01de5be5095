using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>What a roller is does not depend on how it was traced.</summary>
[Trait("floor", "rollers")]
public sealed class InspectionInvarianceTest
{
    private static readonly RollerSimulation Plain = new() { Seed = 7, Texture = new SimulatedTexture(0.07), Noise = new SimulatedNoise(0.01) };

    public static TheoryData<string> Ways => ["tilt", "shift", "height", "direction", "coarse", "fine", "missing"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_way_a_roller_is_traced_changes_nothing_beyond_uncertainty(string way)
    {
        RollerSimulation other = way switch
        {
            "tilt" => Plain with { TiltMrad = 8 },
            "shift" => Plain with { FirstXMm = 37.123 },
            "height" => Plain with { HeightOffsetUm = -512 },
            "direction" => Plain with { IsReversed = true },
            "coarse" => Plain with { StepMm = 0.005 },
            "fine" => Plain with { StepMm = 0.0008 },
            _ => Plain with { MissingShare = 0.05 },
        };
        RollerInspector inspector = new();
        RollerInspection plain = inspector.Inspect(Simulated.Roller(Plain).Trace, Simulated.Drawing());
        RollerInspection traced = inspector.Inspect(Simulated.Roller(other).Trace, Simulated.Drawing());
        Assert.Equal(Verdict.Accept, plain.Verdict);
        Assert.Equal(Verdict.Accept, traced.Verdict);
        Dictionary<string, Characteristic> same = traced.Characteristics.ToDictionary(characteristic => Mirrored(characteristic.Name, way));
        foreach (Characteristic characteristic in plain.Characteristics)
        {
            double sign = way == "direction" && characteristic.Name.StartsWith("tangent", StringComparison.Ordinal) ? -1 : 1;
            Characteristic twin = same[characteristic.Name];
            double difference = Math.Abs(characteristic.Value - (sign * twin.Value));

            // Another step meets another texture: two independent results, of which eighteen are compared.
            double allowed = way is "coarse" or "fine"
                ? 1.5 * Math.Sqrt(Math.Pow(characteristic.ExpandedUncertainty, 2) + Math.Pow(twin.ExpandedUncertainty, 2))
                : characteristic.ExpandedUncertainty;
            Assert.True(difference <= allowed + 1e-9, $"{characteristic.Name}: {characteristic.Value} became {twin.Value}, allowed {allowed}");
        }
    }

    [Fact]
    public void The_file_format_changes_nothing()
    {
        using TemporaryFolder folder = new();
        ProfileTrace trace = Simulated.Roller(Plain with { StepMm = 0.005 }).Trace;
        string text = Path.Combine(folder.Path, "a.txt");
        string x3p = Path.Combine(folder.Path, "a.x3p");
        ProfileTextWriter.Write(trace, text);
        X3pProfileWriter.Write(trace, x3p);
        RollerInspection[] results = [.. new[] { text, x3p }.Select(path => new RollerInspector().Inspect(ProfileReader.Read(path), Simulated.Drawing()))];
        for (int i = 0; i < results[0].Characteristics.Count; i++)
        {
            Characteristic one = results[0].Characteristics[i];
            Assert.Equal(one.Value, results[1].Characteristics[i].Value, 0.05 * one.ExpandedUncertainty + 1e-9);
        }
    }

    [Theory]
    [InlineData(12.0, Verdict.Accept)]
    [InlineData(12.000001, Verdict.Reject)]
    public void Without_uncertainty_the_verdict_flips_exactly_at_the_limit(double value, Verdict expected) =>
        Assert.Equal(expected, DecisionRule.Simple.Decide(value, 0.3, new Tolerance(10, 12)).Verdict);

    [Fact]
    public void A_limit_drawn_through_the_measured_value_flips_the_verdict_of_the_roller_there()
    {
        RollerDrawing drawing = Simulated.Drawing() with { DecisionRule = DecisionRule.Simple, Drops = [], Texture = [] };
        ProfileTrace trace = Simulated.Roller(Plain).Trace;
        RollerInspector inspector = new();
        DropStation station = new(0.3, StationOrigin.LeftChamfer, null, new Tolerance(0, 100)) { Name = "drop" };
        double drop = inspector.Inspect(trace, drawing with { Drops = [station] }).Characteristics.Single(c => c.Name == "drop").Value;
        Verdict With(double upper) =>
            inspector.Inspect(trace, drawing with { Drops = [station with { LimitsUm = new Tolerance(0, upper) }] }).Verdict;
        Assert.Equal(Verdict.Accept, With(drop));
        Assert.Equal(Verdict.Reject, With(Math.BitDecrement(drop)));
        RollerDrawing guarded = drawing with { DecisionRule = DecisionRule.Iso14253 };
        Characteristic near = inspector.Inspect(trace, guarded with { Drops = [station with { LimitsUm = new Tolerance(0, drop) }] })
            .Characteristics.Single(c => c.Name == "drop");
        Assert.Equal(Verdict.Undecided, near.Verdict);
        Assert.Equal(0.5, near.ConformanceProbability, 1e-6);
    }

    [Fact]
    public void Many_rollers_in_a_row_need_no_more_memory_than_a_few()
    {
        ProfileTrace trace = Simulated.Roller(Plain with { StepMm = 0.01 }).Trace;
        RollerInspector inspector = new();
        RollerDrawing drawing = Simulated.Drawing();
        long After(int rollers)
        {
            for (int i = 0; i < rollers; i++)
            {
                inspector.Inspect(trace, drawing);
            }

            return GC.GetTotalMemory(forceFullCollection: true);
        }

        long few = After(50);
        Assert.InRange(After(1000) - few, long.MinValue, 256 * 1024);
    }

    /// <summary>Seen from the other side, left is right and the first arc the last.</summary>
    private static string Mirrored(string name, string way)
    {
        if (way != "direction")
        {
            return name;
        }

        return name switch
        {
            "radius-1" => "radius-3",
            "radius-3" => "radius-1",
            "tangent-point-1" => "tangent-point-2",
            "tangent-point-2" => "tangent-point-1",
            _ when name.Contains("left", StringComparison.Ordinal) => name.Replace("left", "right", StringComparison.Ordinal),
            _ => name.Replace("right", "left", StringComparison.Ordinal),
        };
    }
}
