using System.Numerics;
using BearingAnalytics.Numerics;
using CsCheck;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>What holds for every transform, whatever its length and input.</summary>
[Trait("floor", "numerics")]
public class FourierInvariantsTest
{
    private static readonly Gen<double[]> Samples = Gen.Double[-1000, 1000].Array[1, 600];

    [Fact]
    public void Energy_is_kept() => Samples.Sample(
        x =>
        {
            Complex[] spectrum = Transform(x);
            double time = x.Sum(v => v * v);
            double frequency = spectrum.Select((z, k) => Weight(k, x.Length) * z.Magnitude * z.Magnitude).Sum() / x.Length;
            return Math.Abs(time - frequency) <= 1e-12 * (time + 1e-300);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 300);

    [Fact]
    public void The_transform_of_a_sum_is_the_sum_of_the_transforms() => Gen.Select(Samples, Gen.Double[-5, 5], Gen.Int[0, 1000]).Sample(
        (x, factor, seed) =>
        {
            Random random = new(seed);
            double[] y = [.. x.Select(_ => random.NextDouble())];
            Complex[] together = Transform([.. x.Zip(y, (a, b) => a + (factor * b))]);
            Complex[] apart = [.. Transform(x).Zip(Transform(y), (a, b) => a + (factor * b))];
            double size = apart.Max(z => z.Magnitude) + 1;
            return together.Zip(apart).All(pair => (pair.First - pair.Second).Magnitude <= 1e-12 * size);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200);

    [Fact]
    public void A_circular_shift_turns_the_phase_of_each_bin() => Gen.Select(Samples, Gen.Int[0, 600]).Sample(
        (x, shift) =>
        {
            int n = x.Length;
            double[] shifted = [.. x.Select((_, i) => x[(i + shift) % n])];
            Complex[] turned =
                [.. Transform(x).Select((z, k) => z * Complex.FromPolarCoordinates(1, 2 * Math.PI * ((long)k * shift % n) / n))];
            double size = turned.Max(z => z.Magnitude) + 1;
            return Transform(shifted).Zip(turned).All(pair => (pair.First - pair.Second).Magnitude <= 1e-12 * size);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 200);

    [Fact]
    public void Forward_and_inverse_undo_each_other() => Samples.Sample(
        x =>
        {
            double[] back = new double[x.Length];
            RealFourierPlan<double> plan = FourierPlan.Real<double>(x.Length);
            plan.Inverse(Transform(x), back, new double[plan.ScratchLength]);
            double size = x.Max(Math.Abs) + 1e-300;
            return back.Zip(x).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-13 * size);
        },
        seed: "0N0XIzNsQ0O2",
        iter: 300);

    private static double Weight(int bin, int length) => bin == 0 || 2 * bin == length ? 1 : 2;

    private static Complex[] Transform(double[] x)
    {
        RealFourierPlan<double> plan = FourierPlan.Real<double>(x.Length);
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(x, spectrum, new double[plan.ScratchLength]);
        return spectrum;
    }
}
