using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

public class TabulatedProfileTest
{
    private static readonly double[] X = [-4.6, -4.0, -2.5, 0.0, 1.5, 2.5, 3.5, 4.6];
    private static readonly double[] Drop = [9.7, 6.1, 0.9, 0.0, 0.0, 0.8, 3.6, 10.1];

    [Theory]
    [InlineData(TableInterpolation.Monotone, 1)]
    [InlineData(TableInterpolation.NaturalSpline, 3)]
    public void A_table_is_joined_as_SciPy_joins_it(TableInterpolation interpolation, int column)
    {
        TabulatedProfile table = new(X, Drop, interpolation);
        foreach (double[] row in GoldenRows.Read("table_profiles.csv"))
        {
            Assert.Equal(row[column], table.DropUm(row[0]), 1e-12);
            Assert.Equal(row[column + 1], table.SlopeUmPerMm(row[0]), 1e-11);
        }
    }

    [Theory]
    [InlineData(TableInterpolation.Monotone)]
    [InlineData(TableInterpolation.NaturalSpline)]
    public void A_table_goes_through_its_rows_and_keeps_the_laws_of_every_profile(TableInterpolation interpolation)
    {
        TabulatedProfile table = new(X, Drop, interpolation);
        for (int i = 0; i < X.Length; i++)
        {
            Assert.Equal(Drop[i], table.DropUm(X[i]), 1e-12);
        }

        CurveLaws.AllHold(table);
    }

    [Theory]
    [InlineData(TableInterpolation.Monotone)]
    [InlineData(TableInterpolation.NaturalSpline)]
    public void Two_rows_are_a_line(TableInterpolation interpolation)
    {
        TabulatedProfile table = new([1, 3], [2, 8], interpolation);
        Assert.Equal(3.5, table.DropUm(1.5), 1e-12);
        Assert.Equal(14, table.DropUm(5), 1e-12);
        Assert.Equal(3, table.SlopeUmPerMm(0), 1e-12);
    }

    [Fact]
    public void A_monotone_table_never_leaves_the_range_between_two_rows()
    {
        TabulatedProfile table = new([-3, -1, 0, 0.1, 2, 5], [40, 3, 0, 0, 0.1, 80]);
        double[] drops = [.. Enumerable.Range(0, 801).Select(i => table.DropUm(-3 + (i * 0.01)))];
        Assert.InRange(drops.Min(), -1e-12, 0);
        Assert.All(drops.Skip(310).Zip(drops.Skip(311)), pair => Assert.True(pair.Second >= pair.First - 1e-12));
    }

    [Fact]
    public void A_broken_table_is_refused()
    {
        Refused([1], [1], "at least two rows");
        Refused([1, 2], [1], "2 positions and 1 drops");
        Refused([1, 1], [0, 2], "Row 2 of the table (1 mm, 2 µm): positions must ascend");
        Refused([1, 2], [0, double.NaN], "Row 2");
    }

    private static void Refused(double[] x, double[] drop, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new TabulatedProfile(x, drop)).Message, StringComparison.Ordinal);
}
