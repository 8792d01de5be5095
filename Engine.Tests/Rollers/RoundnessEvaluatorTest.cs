using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class RoundnessEvaluatorTest
{
    private static readonly RoundnessOptions Unfiltered = new() { LowPassUpr = null };

    public static TheoryData<RoundnessReference> References => [.. Enum.GetValues<RoundnessReference>()];

    /// <summary>r = R + A·cos nθ, n ≥ 2, off centre: RONt = 2A for every circle, at the centre it was moved to.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_lobed_circle_off_centre_has_twice_its_amplitude(int lobes)
    {
        double[] radii = Trace(3600, angle => 4500 + (1.5 * Math.Cos(lobes * angle)) + (12 * Math.Cos(angle)) - (5 * Math.Sin(angle)));
        RoundnessResult result = RoundnessEvaluator.Evaluate(radii, Unfiltered);
        Assert.Equal(4, result.Circles.Count);
        foreach (RoundnessCircle circle in result.Circles)
        {
            // Two lobes let an inscribed or circumscribed circle slide sideways: only its deviation need not be twice the amplitude.
            if (lobes > 2 || circle.Reference is RoundnessReference.LeastSquares or RoundnessReference.MinimumZone)
            {
                Assert.Equal(3, circle.RontUm, 1e-3);
                Assert.Equal(12, circle.CentreXUm, 0.01);
                Assert.Equal(-5, circle.CentreYUm, 0.01);
            }
        }

        RoundnessCircle squares = result.Circle(RoundnessReference.LeastSquares)!;
        Assert.Equal(1.5 / Math.Sqrt(2), squares.RonqUm, 1e-6);
        Assert.Equal(1.5, squares.RonpUm, 1e-3);
        Assert.Equal(1.5, squares.RonvUm, 1e-3);
        Assert.Equal(4500, squares.RadiusUm, 1e-9);
        Assert.Equal(0, result.Circle(RoundnessReference.MinimumCircumscribed)!.RonpUm, 1e-6);
        Assert.Equal(0, result.Circle(RoundnessReference.MaximumInscribed)!.RonvUm, 1e-6);
    }

    /// <summary>Golden/roundness.py: the same linear programs by HiGHS.</summary>
    [Fact]
    public void The_circles_agree_with_another_program()
    {
        double[] expected = GoldenNumbers.Read("roundness_circles.csv");
        RoundnessResult result = RoundnessEvaluator.Evaluate(GoldenNumbers.Read("roundness_trace.csv"), Unfiltered);
        Assert.Equal(expected[0], result.Circle(RoundnessReference.MinimumZone)!.RontUm, 1e-8);
        Assert.Equal(expected[1], result.Circle(RoundnessReference.MinimumCircumscribed)!.RadiusUm, 1e-8);
        Assert.Equal(expected[2], result.Circle(RoundnessReference.MaximumInscribed)!.RadiusUm, 1e-8);
    }

    /// <summary>
    /// Weak duality, computed here from the contacts alone: balanced weights on the contacts bound what any circle can reach, and the
    /// circle given reaches the bound.
    /// </summary>
    [Fact]
    public void The_contacts_prove_every_circle_the_best()
    {
        Random random = new(4);
        for (int trial = 0; trial < 300; trial++)
        {
            int count = random.Next(RoundnessEvaluator.FewestPoints, 400);
            double noise = Math.Pow(10, -random.Next(0, 6));
            int lobes = random.Next(1, 8);
            double[] radii = Trace(
                count, angle => 100 + (3 * Math.Cos(angle - 2)) + Math.Cos(lobes * angle) + (noise * random.NextDouble()));
            RoundnessResult result = RoundnessEvaluator.Evaluate(radii, Unfiltered);
            RoundnessCircle zone = result.Circle(RoundnessReference.MinimumZone)!;
            AssertBalanced(zone);
            Assert.Equal(zone.RontUm, Weighted(zone, radii), 1e-9);
            RoundnessCircle around = result.Circle(RoundnessReference.MinimumCircumscribed)!;
            AssertBalanced(around);
            Assert.Equal(around.RadiusUm, Weighted(around, radii), 1e-9);
            Assert.InRange(around.RonpUm, 0, 1e-9);
            RoundnessCircle inside = result.Circle(RoundnessReference.MaximumInscribed)!;
            AssertBalanced(inside);
            Assert.Equal(inside.RadiusUm, -Weighted(inside, radii), 1e-9);
            Assert.InRange(inside.RonvUm, 0, 1e-9);
            Assert.All(result.Circles, circle => Assert.True(circle.RontUm >= zone.RontUm - 1e-9));
        }
    }

    [Fact]
    public void A_perfect_circle_is_round()
    {
        RoundnessResult result = RoundnessEvaluator.Evaluate(new double[720], new RoundnessOptions());
        Assert.All(result.Circles, circle => Assert.Equal(0, circle.RontUm, 1e-12));
    }

    /// <summary>H(n) = 2^−(n/nc)².</summary>
    [Theory]
    [InlineData(15, 15, 0.5)]
    [InlineData(50, 25, 0.840896)]
    [InlineData(150, 300, 0.0625)]
    public void The_closed_filter_passes_harmonics_as_the_standard_says(double cutoffUpr, int order, double expected)
    {
        double[] radii = Trace(3600, angle => Math.Cos(order * angle));
        RoundnessResult low = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions { LowPassUpr = cutoffUpr });
        Assert.Equal(2 * expected, low.Circle(RoundnessReference.LeastSquares)!.RontUm, 1e-5);
        RoundnessResult high = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions { LowPassUpr = null, HighPassUpr = cutoffUpr });
        Assert.Equal(2 * (1 - expected), high.Circle(RoundnessReference.LeastSquares)!.RontUm, 1e-5);
    }

    [Fact]
    public void Harmonics_come_back_with_amplitude_and_phase_and_are_summed_in_bands()
    {
        double[] radii = Trace(
            2001, angle => 9 + (0.4 * Math.Cos(3 * (angle - 0.5))) + (0.3 * Math.Cos(9 * angle)) + (0.02 * Math.Cos(60 * angle)));
        RoundnessResult result = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions());
        Assert.Equal(0.4, result.Harmonics[2].AmplitudeUm, 1e-9);
        Assert.Equal(0.5 * 180 / Math.PI, result.Harmonics[2].PhaseDeg, 1e-6);
        Assert.Equal([(2, 15), (16, 50), (51, 500)], result.Bands.Select(band => (band.FromOrder, band.ToOrder)));
        Assert.Equal(Math.Sqrt(0.25 / 2), result.Bands[0].RootMeanSquareUm, 1e-9);
        Assert.Equal(0.7, result.Bands[0].AmplitudeSumUm, 1e-9);
        Assert.Equal(0, result.Bands[1].RootMeanSquareUm, 1e-9);
        Assert.Equal((60, 0.02), (result.Bands[2].LargestOrder, Math.Round(result.Bands[2].AmplitudeSumUm, 9)));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Where_the_trace_begins_does_not_matter(RoundnessReference reference)
    {
        double[] radii = GoldenNumbers.Read("roundness_trace.csv");
        double[] turned = [.. radii[117..], .. radii[..117]];
        RoundnessOptions options = new() { LowPassUpr = 15 };
        double expected = RoundnessEvaluator.Evaluate(radii, options).Circle(reference)!.RontUm;
        Assert.Equal(expected, RoundnessEvaluator.Evaluate(turned, options).Circle(reference)!.RontUm, 1e-9);
    }

    [Fact]
    public void Missing_points_are_bridged_and_said_and_too_many_block()
    {
        double[] radii = Trace(3600, angle => Math.Cos(2 * angle));
        radii[0] = radii[1] = radii[3599] = double.NaN;
        RoundnessResult few = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions());
        Assert.Equal(2, few.Circle(RoundnessReference.LeastSquares)!.RontUm, 0.01);
        Assert.Contains(few.Findings, finding => finding is { Code: "roundness-gaps", Severity: FindingSeverity.Warning });
        radii.AsSpan(1000, 500).Fill(double.NaN);
        RoundnessResult many = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions());
        Assert.Contains(many.Findings, finding => finding is { Code: "roundness-gaps", Severity: FindingSeverity.Blocking });
        radii.AsSpan().Fill(double.NaN);
        RoundnessResult none = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions());
        Assert.Empty(none.Circles);
        Assert.Contains(none.Findings, finding => finding is { Code: "roundness-too-few-points", Severity: FindingSeverity.Blocking });
        Assert.Null(RoundnessEvaluator.Evaluate([], Unfiltered).Circle(RoundnessReference.LeastSquares));
    }

    [Fact]
    public void Too_few_points_for_the_cutoff_are_said()
    {
        double[] radii = Trace(360, angle => Math.Cos(2 * angle));
        RoundnessResult result = RoundnessEvaluator.Evaluate(radii, new RoundnessOptions { LowPassUpr = 150 });
        Assert.Contains(result.Findings, finding => finding.Code == "roundness-coarse");
    }

    [Fact]
    public void A_cutoff_that_is_not_positive_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundnessEvaluator.Evaluate(new double[99], new() { LowPassUpr = 0 }));

    private static double[] Trace(int count, Func<double, double> radius) =>
        [.. Enumerable.Range(0, count).Select(i => radius(2 * Math.PI * i / count))];

    private static double Weighted(RoundnessCircle circle, double[] radii) =>
        circle.Contacts.Sum(contact => (contact.IsOuter ? 1 : -1) * contact.Share * radii[contact.Index]);

    /// <summary>Outer less inner shares add up to the radius' coefficient and cancel those of the centre.</summary>
    private static void AssertBalanced(RoundnessCircle circle)
    {
        Assert.All(circle.Contacts, contact => Assert.InRange(contact.Share, 0, 1));
        double Moment(Func<double, double> direction) =>
            circle.Contacts.Sum(contact => (contact.IsOuter ? 1 : -1) * contact.Share * direction(contact.AngleDeg * Math.PI / 180));
        double whole = circle.Reference switch
        {
            RoundnessReference.MinimumZone => 0,
            RoundnessReference.MinimumCircumscribed => 1,
            _ => -1,
        };
        Assert.Equal(whole, Moment(_ => 1), 1e-8);
        Assert.Equal(0, Moment(Math.Cos), 1e-8);
        Assert.Equal(0, Moment(Math.Sin), 1e-8);
    }
}
