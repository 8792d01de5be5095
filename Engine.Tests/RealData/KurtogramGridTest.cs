using System.Buffers.Binary;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.RealData;

public class KurtogramGridTest
{
    private const int Columns = 768;

    /// <summary>The grid that the author's MATLAB program gives for his signal: 16 rows of 768, each band repeated to fill its row.</summary>
    [Fact]
    public void The_fast_kurtogram_is_that_of_the_original_program()
    {
        byte[] grid = File.ReadAllBytes(SharedData.Require("acoustics", "dsp_refs", "kurtogram_waveloc", "matlab_grid.np"));
        Kurtogram kurtogram = FastKurtogram.Compute(VoieSignal.Read(), sampleRateHz: 100, levels: 8);
        Assert.Equal(16, kurtogram.Rows.Count);
        for (int row = 0; row < kurtogram.Rows.Count; row++)
        {
            double[] kurtosis = kurtogram.Rows[row].Kurtosis;
            for (int column = 0; column < Columns; column++)
            {
                double expected = BinaryPrimitives.ReadDoubleLittleEndian(grid.AsSpan(8 * ((row * Columns) + column)));
                double actual = kurtosis[column * kurtosis.Length / Columns];
                Assert.True(Math.Abs(expected - actual) < 1e-12, $"row {row}, column {column}: {actual} instead of {expected}");
            }
        }

        Assert.Equal(4.5230192807720, kurtogram.BestKurtosis, 1e-12);
        Assert.Equal(0.78125, kurtogram.BestBand.WidthHz, 1e-12);
        Assert.Equal(1.953125, kurtogram.BestBand.CentreHz, 1e-12);
    }
}
