using System.Globalization;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class TextureEvaluatorTest
{
    private const double PitchMm = 0.0005;

    private static readonly TextureOptions Cutoff80Um = new() { CutoffMm = 0.08 };

    public static TheoryData<string, double> Golden => [.. File
        .ReadLines(Path.Combine(Repository.Root, "Engine.Tests", "Golden", "texture_parameters.csv"))
        .Select(line => line.Split(','))
        .Select(parts => (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))];

    /// <summary>Golden/texture.py: plain NumPy.</summary>
    [Theory]
    [MemberData(nameof(Golden))]
    public void Parameters_agree_with_another_program(string name, double expected)
    {
        string[] parts = name.Split(' ');
        TextureOptions options = Cutoff80Um with
        {
            Standard = parts[0] == "21920" ? TextureStandard.Iso21920 : TextureStandard.Iso4287,
            CoreLine = parts[0] == "line" ? CoreLine.LeastSquares : CoreLine.Secant,
        };
        TextureResult result = new TextureEvaluator().Evaluate(GoldenNumbers.Read("texture_profile.csv"), PitchMm, options);
        TextureParameter parameter = Assert.IsType<TextureParameter>(result.Find(parts[1]));
        Assert.Equal(expected, parameter.Value, 1e-9 * Math.Max(1, Math.Abs(expected)));
        Assert.Equal(5, parameter.SamplingLengths);
        Assert.Equal(2.5, parameter.ShortCutoffUm);
        Assert.Contains(parts[0] is "4287" or "21920" ? parts[0] : "13565", parameter.Standard, StringComparison.Ordinal);
    }

    /// <summary>A sine far below the cut-off: Ra = 2A/π, Rq = A/√2, Rku = 1.5, RSm = λ, RΔq = √2·πA/λ, Rz = Rc = 2A.</summary>
    [Theory]
    [InlineData(TextureStandard.Iso4287)]
    [InlineData(TextureStandard.Iso21920)]
    public void A_sine_has_the_parameters_of_a_sine(TextureStandard standard)
    {
        const double AmplitudeUm = 0.7;
        const double WavelengthMm = 0.04;
        double[] sine = [.. Enumerable.Range(0, 9600)
            .Select(i => AmplitudeUm * Math.Sin(2 * Math.PI * (i + 0.5) * PitchMm / WavelengthMm))];
        TextureOptions options = new() { CutoffMm = 0.8, Standard = standard, ShortCutoffUm = 0, Ends = EndEffect.Moment1 };
        TextureResult result = new TextureEvaluator().Evaluate(sine, PitchMm, options);
        AssertValue(result, "Ra", 2 * AmplitudeUm / Math.PI, 1e-3);
        AssertValue(result, "Rq", AmplitudeUm / Math.Sqrt(2), 1e-3);
        AssertValue(result, "Rku", 1.5, 1e-3);
        Assert.Equal(0, result.Find("Rsk")!.Value, 1e-3);
        AssertValue(result, "RSm", WavelengthMm, 1e-3);
        AssertValue(result, "RΔq", Math.Sqrt(2) * Math.PI * AmplitudeUm / (WavelengthMm * 1000), 1e-3);
        AssertValue(result, "Rz", 2 * AmplitudeUm, 1e-3);
        AssertValue(result, "Rc", 2 * AmplitudeUm, 1e-3);
        AssertValue(result, "Rzx", 2 * AmplitudeUm, 1e-3);
        Assert.Equal(5, result.SamplingLengths);
        Assert.Empty(result.Findings);
    }

    /// <summary>A triangle: Ra = A/2, Rq = A/√3, Rku = 1.8.</summary>
    [Fact]
    public void A_triangle_has_the_parameters_of_a_triangle()
    {
        double[] triangle = [.. Enumerable.Range(0, 8000).Select(i => 2 * Math.Abs((i % 100 / 50.0) - 1) - 1)];
        TextureResult result = new TextureEvaluator().Evaluate(triangle, PitchMm, new TextureOptions { CutoffMm = 0.8, ShortCutoffUm = 0 });
        AssertValue(result, "Ra", 0.5, 2e-3);
        AssertValue(result, "Rq", 1 / Math.Sqrt(3), 2e-3);
        AssertValue(result, "Rku", 1.8, 2e-3);
        AssertValue(result, "Rk", 2, 0.01);
    }

    [Fact]
    public void Heights_scale_and_mirror()
    {
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        TextureEvaluator evaluator = new();
        TextureResult one = evaluator.Evaluate(heights, PitchMm, Cutoff80Um);
        TextureResult two = evaluator.Evaluate([.. heights.Select(z => -2 * z)], PitchMm, Cutoff80Um);
        TextureResult back = evaluator.Evaluate([.. heights.Reverse()], PitchMm, Cutoff80Um);
        AssertValue(two, "Ra", 2 * one.Find("Ra")!.Value, 1e-9);
        AssertValue(two, "Rp", 2 * one.Find("Rv")!.Value, 1e-9);
        AssertValue(two, "Rsk", -one.Find("Rsk")!.Value, 1e-9);
        Assert.All(one.Parameters, parameter => AssertValue(back, parameter.Name, parameter.Value, 1e-6));
    }

    [Fact]
    public void A_straight_line_and_a_constant_beneath_change_nothing_but_primary_and_waviness()
    {
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        TextureEvaluator evaluator = new();
        TextureResult plain = evaluator.Evaluate(heights, PitchMm, Cutoff80Um);
        TextureResult tilted = evaluator.Evaluate([.. heights.Select((z, i) => z + 3 - (0.002 * i))], PitchMm, Cutoff80Um);
        string[] names = ["Ra", "Rq", "Rz", "Rsk", "RSm"];
        Assert.All(names, name => AssertValue(tilted, name, plain.Find(name)!.Value, 1e-9));
    }

    [Fact]
    public void A_trace_too_short_for_five_sampling_lengths_says_so()
    {
        double[] heights = GoldenNumbers.Read("texture_profile_bridged.csv");
        TextureEvaluator evaluator = new();
        TextureResult three = evaluator.Evaluate(heights.AsSpan(0, 500), PitchMm, Cutoff80Um);
        Assert.Equal(3, three.SamplingLengths);
        Assert.Equal((10, 480), (three.EvaluationFrom, three.EvaluationCount));
        Assert.Contains(three.Findings, finding => finding.Code == "texture-few-sampling-lengths");
        TextureResult none = evaluator.Evaluate(heights.AsSpan(0, 150), PitchMm, Cutoff80Um);
        Assert.Empty(none.Parameters);
        Assert.Null(none.Find("Ra"));
        Assert.Contains(none.Findings, finding => finding is { Code: "texture-too-short", Severity: FindingSeverity.Warning });
        Assert.Contains(evaluator.Evaluate([], PitchMm, Cutoff80Um).Findings, finding => finding.Code == "texture-too-short");
    }

    [Fact]
    public void A_short_cutoff_finer_than_the_points_is_left_out_and_said()
    {
        double[] heights = GoldenNumbers.Read("texture_profile_bridged.csv");
        TextureResult result = new TextureEvaluator().Evaluate(heights, 0.00124, Cutoff80Um);
        Assert.Null(result.ShortCutoffUm);
        Assert.Null(result.Find("Ra")!.ShortCutoffUm);
        Assert.Contains(result.Findings, finding => finding.Code == "texture-short-cutoff-left-out");
    }

    /// <summary>ISO 4288, table 1: Ra up to 0.02 µm 0.08 mm, 0.1 µm 0.25 mm, 2 µm 0.8 mm, 10 µm 2.5 mm.</summary>
    [Theory]
    [InlineData(0.01, 0.08)]
    [InlineData(0.05, 0.25)]
    [InlineData(0.5, 0.8)]
    [InlineData(5, 2.5)]
    public void Where_no_cutoff_is_stated_the_table_chooses_and_the_result_says_so(double raUm, double expectedMm)
    {
        Random random = new(2);
        double[] heights = [.. Enumerable.Range(0, 16000).Select(_ => raUm * 4 * (random.NextDouble() - 0.5))];
        TextureResult result = new TextureEvaluator().Evaluate(heights, 0.001, new TextureOptions());
        Assert.Equal(expectedMm, result.CutoffMm);
        Assert.True(result.IsCutoffChosen);
        Assert.Contains(result.Findings, finding => finding is { Code: "texture-cutoff-chosen", Severity: FindingSeverity.Info });
        Assert.False(new TextureEvaluator().Evaluate(heights, 0.001, Cutoff80Um).IsCutoffChosen);
    }

    [Fact]
    public void A_chosen_cutoff_fits_into_what_lies_between_the_ends()
    {
        double[] heights = new double[8000];
        heights.AsSpan().Fill(double.NaN);
        GoldenNumbers.Read("texture_profile_bridged.csv").CopyTo(heights.AsSpan(3000));
        TextureResult result = new TextureEvaluator().Evaluate(heights, PitchMm, new TextureOptions());
        Assert.Equal((0.25, 2), (result.CutoffMm, result.SamplingLengths));
        Assert.InRange(result.EvaluationFrom, 3000, 3001);
    }

    [Fact]
    public void Whatever_is_given_parameters_are_numbers_and_nothing_is_thrown()
    {
        Random random = new(6);
        TextureEvaluator evaluator = new();
        for (int trial = 0; trial < 2000; trial++)
        {
            double[] heights = new double[random.Next(0, 300)];
            double missing = random.Next(0, 4) * 0.33;
            double size = Math.Pow(10, random.Next(-9, 9));
            for (int i = 0; i < heights.Length; i++)
            {
                heights[i] = random.NextDouble() < missing ? double.NaN : size * random.Next(-3, 4);
            }

            TextureOptions options = new()
            {
                CutoffMm = random.Next(0, 3) == 0 ? null : Math.Pow(10, (random.NextDouble() * 4) - 3),
                Standard = (TextureStandard)random.Next(0, 2),
                Ends = (EndEffect)random.Next(0, 5),
                Filter = (RoughnessFilter)random.Next(0, 3),
                CoreFilter = (CoreFilter)random.Next(0, 3),
                CoreLine = (CoreLine)random.Next(0, 2),
                LongCutoffMm = random.Next(0, 2) == 0 ? null : 2,
                MaterialRatioDepthsUm = [0.1],
            };
            TextureResult result = evaluator.Evaluate(heights, 0.002, options);
            Assert.All(result.Parameters, parameter => Assert.True(double.IsFinite(parameter.Value), parameter.ToString()));
            Assert.Equal(result.SamplingLengths == 0, result.Parameters.Count == 0 && result.EvaluationCount == 0);
        }
    }

    [Fact]
    public void Excluded_points_do_not_count_and_lengths_mostly_excluded_are_left_out()
    {
        double[] heights = GoldenNumbers.Read("texture_profile_bridged.csv");
        heights.AsSpan(100, 160).Fill(double.NaN);
        TextureResult result = new TextureEvaluator().Evaluate(heights, PitchMm, Cutoff80Um);
        Assert.Equal(4, result.Find("Ra")!.SamplingLengths);
        Assert.Contains(result.Findings, finding => finding.Code == "texture-gaps");
        Assert.All(result.Parameters, parameter => Assert.True(double.IsFinite(parameter.Value)));
    }

    [Fact]
    public void The_mean_line_of_a_profile_without_ends_is_not_evaluated_there()
    {
        double[] heights = GoldenNumbers.Read("texture_profile_bridged.csv");
        TextureOptions options = Cutoff80Um with { Ends = EndEffect.None, KeepProfiles = true };
        TextureResult result = new TextureEvaluator().Evaluate(heights, PitchMm, options);
        Assert.Equal(5, result.SamplingLengths);
        Assert.InRange(result.EvaluationFrom, 80, 120);
        Assert.All(result.RoughnessUm[..80], value => Assert.True(double.IsNaN(value)));
        for (int i = result.EvaluationFrom; i < result.EvaluationFrom + result.EvaluationCount; i++)
        {
            Assert.Equal(result.PrimaryUm[i], result.WavinessUm[i] + result.RoughnessUm[i], 1e-12);
        }
    }

    /// <summary>Material above a depth of c below the highest point of heights evenly spread over 2 µm.</summary>
    [Fact]
    public void Material_ratios_count_from_their_reference()
    {
        double[] triangle = [.. Enumerable.Range(0, 8000).Select(i => 2 * Math.Abs((i % 100 / 50.0) - 1) - 1)];
        TextureOptions options = new() { CutoffMm = 0.8, ShortCutoffUm = 0, MaterialRatioDepthsUm = [0.5, 1] };
        TextureResult result = new TextureEvaluator().Evaluate(triangle, PitchMm, options);
        Assert.Equal(25, result.Find("Rmr(0.5)")!.Value, 1.5);
        Assert.Equal(50, result.Find("Rmr(1)")!.Value, 1.5);
        TextureResult fromTen = new TextureEvaluator().Evaluate(triangle, PitchMm, options with { MaterialRatioReferencePercent = 10 });
        Assert.Equal(35, fromTen.Find("Rmr(0.5)")!.Value, 1.5);
    }

    [Fact]
    public void Every_filter_of_the_options_gives_all_parameters()
    {
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        TextureEvaluator evaluator = new();
        int expected = evaluator.Evaluate(heights, PitchMm, Cutoff80Um).Parameters.Count;
        foreach (RoughnessFilter filter in Enum.GetValues<RoughnessFilter>().Where(filter => filter != RoughnessFilter.None))
        {
            foreach (CoreFilter core in Enum.GetValues<CoreFilter>())
            {
                TextureOptions options = Cutoff80Um with { Filter = filter, CoreFilter = core, LongCutoffMm = 0.25 };
                TextureResult result = evaluator.Evaluate(heights, PitchMm, options);
                Assert.Equal(expected, result.Parameters.Count);
                Assert.InRange(result.Find("Ra")!.Value, 0.3, 0.5);
                Assert.InRange(result.Find("Rk")!.Value, 0.8, 1.4);
            }
        }
    }

    [Fact]
    public void A_profile_that_is_filtered_already_is_taken_as_it_is_and_has_no_waviness()
    {
        double[] heights = [.. Enumerable.Range(0, 4000).Select(i => 3 + (i % 2 == 0 ? 1.0 : -1.0))];
        TextureOptions options = new()
        {
            CutoffMm = 0.8,
            ShortCutoffUm = 0,
            Filter = RoughnessFilter.None,
            CoreFilter = CoreFilter.Roughness,
        };
        TextureResult result = new TextureEvaluator().Evaluate(heights, 0.001, options);
        Assert.Equal(3, result.Find("Ra")!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(10), result.Find("Rq")!.Value, 1e-12);
        Assert.Null(result.Find("Wa"));
        Assert.Null(result.Find("Pa"));
    }

    [Fact]
    public void An_evaluation_leaves_little_behind()
    {
        double[] heights = GoldenNumbers.Read("texture_profile.csv");
        TextureEvaluator evaluator = new();
        evaluator.Evaluate(heights, PitchMm, Cutoff80Um);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            evaluator.Evaluate(heights, PitchMm, Cutoff80Um);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 10_000);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        TextureEvaluator evaluator = new();
        TextureOptions[] wrong =
        [
            new() { CutoffMm = 0 },
            new() { LongCutoffMm = -1 },
            new() { SamplingLengths = 0 },
            new() { ShortCutoffUm = double.NaN },
            new() { MaterialRatioReferencePercent = 101 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Evaluate(new double[9], PitchMm, options)));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Evaluate(new double[9], 0, Cutoff80Um));
    }

    private static void AssertValue(TextureResult result, string name, double expected, double relative) =>
        Assert.Equal(expected, result.Find(name)?.Value ?? double.NaN, relative * Math.Abs(expected));
}
