using System.Runtime.InteropServices;
using BearingAnalytics.Signals;
using BearingAnalytics.Signals.Formats.Mat;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.RealData;

/// <summary>Antoni's VOIE1 signal and the grid his MATLAB program made of it: 16 rows, each band repeated to fill 768 columns.</summary>
public class KurtogramGridTest
{
    private const int Columns = 768;

    [Fact]
    public void The_grid_of_the_inventor_is_matched()
    {
        double[] signal = Voie1();
        double[] grid = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(SharedData.Require(
            "acoustics", "dsp_refs", "kurtogram_waveloc", "matlab_grid.np"))).ToArray();
        Kurtogram kurtogram = FastKurtogram.Compute(signal, 100, 8);
        Assert.Equal(16, kurtogram.Rows.Count);
        for (int row = 0; row < 16; row++)
        {
            double[] bands = kurtogram.Rows[row].Kurtosis;
            for (int column = 0; column < Columns; column++)
            {
                Assert.Equal(grid[(row * Columns) + column], bands[column * bands.Length / Columns], 1e-9);
            }
        }

        // The grid counts every settled sample, the choice leaves out the loudest quarter.
        Assert.Equal(4.5230192807720, kurtogram.Rows[11].Kurtosis.Max(), 1e-9);
        Assert.InRange(kurtogram.BestKurtosis, 0.5, 4.523);
        Assert.Equal(1.953125, kurtogram.BestBand.CentreHz, 1e-9);
        Assert.Equal(0.78125, kurtogram.BestBand.WidthHz, 1e-9);
    }

    [Theory]
    [InlineData("12k_Drive_End_OR014@6_3_200.mat")]
    [InlineData("12k_Drive_End_OR021@3_0_246.mat")]
    public void A_glitch_in_the_stop_band_of_a_rig_rules_the_grid_but_is_not_chosen(string file)
    {
        Channel channel = RecordingReader.Read(SharedData.Require("recordings", "cwru", file)).Channels[0];
        Kurtogram kurtogram = FastKurtogram.Compute(channel.Samples, 12000, 5);
        KurtogramRow narrowest = kurtogram.Rows[^1];
        Assert.Equal(kurtogram.Rows.Max(row => row.Kurtosis.Max()), narrowest.Kurtosis[^1]);
        Assert.True(narrowest.Kurtosis[^1] > 25);
        Assert.True(kurtogram.BestBand.HighHz < 5500);
        Assert.True(kurtogram.BestKurtosis < 6);
    }

    private static double[] Voie1()
    {
        using FileStream stream = File.OpenRead(SharedData.Require("acoustics", "dsp_refs", "kurtogram_waveloc", "VOIE1.mat"));
        MatNumeric variable = MatV5File.Read(stream, int.MaxValue).Variables.OfType<MatNumeric>().Single(v => v.Name == "v1");
        return [.. Enumerable.Range(0, variable.Real.Count).Select(i => variable.Real[i])];
    }
}
