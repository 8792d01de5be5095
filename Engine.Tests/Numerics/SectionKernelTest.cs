using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class SectionKernelTest
{
    private const int Lanes = SectionTable.Lanes;
    private const int Margin = 19;
    private const double Poison = -7.25e77;

    public static TheoryData<string> Kernels => [.. KernelRegistry.All.Select(kernel => kernel.Name)];

    [Theory, MemberData(nameof(Kernels))]
    public void Every_number_of_sections_and_rows_either_way_is_that_of_the_scalar_twin(string name)
    {
        int[] lengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 191, 192, 193, 400];
        for (int order = 1; order <= 9; order++)
        {
            foreach (int rows in lengths)
            {
                Agrees(name, SecondOrderSections.ButterworthBandPass(order, 2000, 8000, 48_000), rows);
                Agrees(name, SecondOrderSections.ButterworthBandStop(order, 2000, 8000, 48_000), rows);
                Agrees(name, SecondOrderSections.ButterworthLowPass(order, 5000, 48_000), rows);
            }
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void A_run_in_two_parts_is_the_run_in_one(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        SecondOrderSections sections = SecondOrderSections.ButterworthBandPass(5, 2000, 8000, 48_000);
        double[] whole = Noise(300 * Lanes, 5);
        double[] parts = [.. whole];
        kernel.RunSections(new SectionTable(sections), whole, backward: false);
        SectionTable table = new(sections);
        kernel.RunSections(table, parts.AsSpan(0, 77 * Lanes), backward: false);
        kernel.RunSections(table, parts.AsSpan(77 * Lanes), backward: false);
        Assert.All(whole.Zip(parts), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Lanes_are_turned_to_rows_and_back_without_touching_what_lies_beside_them(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        ScalarKernel twin = new();
        for (int rows = 0; rows <= 40; rows++)
        {
            int stride = rows + 3;
            double[] planar = Noise(stride * Lanes, rows);
            double[] expected = new double[rows * Lanes];
            double[] actual = [.. Enumerable.Repeat(Poison, Margin + (rows * Lanes) + Margin)];
            twin.PlanarToRows(planar, stride, 1.5, expected);
            kernel.PlanarToRows(planar, stride, 1.5, actual.AsSpan(Margin, rows * Lanes));
            Assert.Equal(expected, actual[Margin..^Margin]);
            Assert.DoesNotContain(actual[..Margin].Concat(actual[^Margin..]), value => value != Poison);

            double[] expectedPlanar = [.. Enumerable.Repeat(Poison, stride * Lanes)];
            double[] actualPlanar = [.. expectedPlanar];
            twin.RowsToPlanar(expected, stride, 0.7, expectedPlanar);
            kernel.RowsToPlanar(expected, stride, 0.7, actualPlanar);
            Assert.Equal(expectedPlanar, actualPlanar);
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Samples_change_their_precision_as_a_cast_does_at_every_length(string name)
    {
        INumericKernel kernel = KernelRegistry.All.Single(kernel => kernel.Name == name);
        for (int length = 0; length <= 100; length++)
        {
            double[] samples = Noise(length, length);
            float[] narrow = [.. Enumerable.Repeat(-7f, length + Margin)];
            kernel.NarrowSamples(samples, narrow.AsSpan(0, length));
            Assert.Equal([.. samples.Select(value => (float)value), .. Enumerable.Repeat(-7f, Margin)], narrow);
            double[] wide = [.. Enumerable.Repeat(Poison, length + Margin)];
            kernel.WidenSamples(narrow.AsSpan(0, length), wide.AsSpan(0, length));
            Assert.Equal([.. narrow[..length].Select(value => (double)value), .. Enumerable.Repeat(Poison, Margin)], wide);
        }
    }

    private static void Agrees(string name, SecondOrderSections sections, int rows)
    {
        foreach (bool backward in (bool[])[false, true])
        {
            SectionTable expectedTable = new(sections);
            SectionTable table = new(sections);
            double[] expected = Noise(rows * Lanes, rows);
            double[] actual = [.. Enumerable.Repeat(Poison, Margin), .. expected, .. Enumerable.Repeat(Poison, Margin)];
            double[] row = Noise(Lanes, 3);
            expectedTable.Settle(row);
            table.Settle(row);
            new ScalarKernel().RunSections(expectedTable, expected, backward);
            KernelRegistry.All.Single(kernel => kernel.Name == name).RunSections(table, actual.AsSpan(Margin, rows * Lanes), backward);
            Same(expected, actual.AsSpan(Margin, rows * Lanes), sections);
            Same(expectedTable.History.ToArray(), table.History.ToArray(), sections);
            Assert.DoesNotContain(actual[..Margin].Concat(actual[^Margin..]), value => value != Poison);
        }
    }

    private static void Same(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, SecondOrderSections sections)
    {
        double worst = 0;
        double largest = 1;
        for (int i = 0; i < expected.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(expected[i] - actual[i]));
            largest = Math.Max(largest, Math.Abs(expected[i]));
        }

        Assert.True(worst <= 1e-12 * largest, $"{sections.Sections.Count} sections: {worst} of {largest}");
    }

    private static double[] Noise(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }
}
