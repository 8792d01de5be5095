using System.Globalization;
using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

/// <summary>The filter tree against SciPy's lfilter (Golden/kurtogram.py), at a length that no level divides evenly.</summary>
[Trait("floor", "numerics")]
public class KurtogramGoldenTest
{
    [Fact]
    public void The_grid_of_an_odd_length_is_that_of_SciPy()
    {
        float[] signal = new float[20011];
        for (int n = 0; n < signal.Length; n++)
        {
            double burst = n % 700 < 90 ? Math.Sin(1e-4 * n * n) : 0;
            signal[n] = (float)(burst + (0.3 * Math.Sin(3e-5 * n * n)) + (n % 431 == 7 ? 2 : 0) + 0.125);
        }

        Kurtogram kurtogram = FastKurtogram.Compute(signal, 1, 6);
        double[][] grid = [.. File.ReadLines(Path.Combine(Repository.Root, "Engine.Tests", "Golden", "kurtogram_odd.csv"))
            .Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())];
        Assert.Equal(grid.Length, kurtogram.Rows.Count);
        for (int row = 0; row < grid.Length; row++)
        {
            Assert.Equal(grid[row], kurtogram.Rows[row].Kurtosis, (a, b) => Math.Abs(a - b) <= 1e-8 * (1 + a));
        }
    }

    [Fact]
    public void Every_length_and_depth_keeps_its_samples_in_order()
    {
        // A train of clicks seen by one column and by eight must give the same kurtosis: the filters' own definition, sample by sample.
        for (int length = 512; length < 560; length += 3)
        {
            float[] signal = GaussianNoise.Of(length, length);
            Kurtogram kurtogram = FastKurtogram.Compute(signal, 1, 2);
            Assert.Equal(Direct(signal, 3, 2), kurtogram.Rows[1].Kurtosis[0], 1e-11);
            Assert.Equal(Direct(signal, 2, 3), kurtogram.Rows[2].Kurtosis[0], 1e-11);
        }
    }

    [Fact]
    public void A_second_kurtogram_allocates_its_result_alone()
    {
        float[] signal = GaussianNoise.Of(1 << 16, 1);
        Kurtogram kurtogram = FastKurtogram.Compute(signal, 1, 6);
        long allocated = AllocatedBytes.Of(() => FastKurtogram.Compute(signal, 1, 6));
        Assert.True(allocated < 8 * kurtogram.Rows.Sum(row => row.Kurtosis.Length) + 8192, $"{allocated} bytes");
    }

    // The lowest half (centre 3/24 of the rate, 17 taps) or third (2/24, 25 taps) straight from Antoni's definition.
    private static double Direct(float[] signal, int centre24, int factor)
    {
        double[] taps = factor == 2 ? FirLowPass.Design(16, 0.4) : FirLowPass.Design(24, 0.8 / 3);
        List<Complex> band = [];
        for (int newest = factor - 1; newest < signal.Length; newest += factor)
        {
            Complex sum = 0;
            for (int m = 0; m < taps.Length && m <= newest; m++)
            {
                sum += Complex.FromPolarCoordinates(taps[m] * signal[newest - m], 2 * Math.PI * centre24 * m / 24);
            }

            band.Add(sum);
        }

        Complex[] settled = [.. band.Skip(16)];
        Complex mean = settled.Aggregate((a, b) => a + b) / settled.Length;
        double[] power = [.. settled.Select(z => Math.Pow((z - mean).Magnitude, 2))];
        return Math.Max(0, (power.Average(p => p * p) / Math.Pow(power.Average(), 2)) - 2);
    }
}
