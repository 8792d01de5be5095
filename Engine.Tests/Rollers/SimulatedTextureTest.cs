using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Texture and noise of a simulated roller follow their laws.</summary>
public class SimulatedTextureTest
{
    private const double LengthMm = 0.03;
    private static readonly RollerSimulation Plain = new() { StepMm = 0.001 };

    [Theory]
    [InlineData(1)]
    [InlineData(0.35)]
    [InlineData(0)]
    public void Texture_has_the_Ra_asked_for(double peakCompression)
    {
        double[] all = Texture(new SimulatedTexture(0.12, LengthMm, peakCompression), Plain, 20);
        Assert.Equal(0, all.Average(), 0.003);
        Assert.Equal(0.12, all.Average(Math.Abs), 0.003);
    }

    // Moments of the pressed normal distribution by numerical integration.
    [Theory]
    [InlineData(1, 0, 3)]
    [InlineData(0.35, -1.0424, 3.8652)]
    public void Texture_is_normal_or_has_pressed_peaks(double peakCompression, double skewness, double kurtosis)
    {
        double[] all = Texture(new SimulatedTexture(0.12, LengthMm, peakCompression), Plain, 40);
        double mean = all.Average();
        double deviation = Math.Sqrt(all.Average(z => (z - mean) * (z - mean)));
        Assert.Equal(skewness, all.Average(z => Math.Pow((z - mean) / deviation, 3)), 0.08);
        Assert.Equal(kurtosis, all.Average(z => Math.Pow((z - mean) / deviation, 4)), 0.25);
    }

    // The law of the Matérn process of order 3/2, the same at every step: 1/e at the correlation length.
    [Theory]
    [InlineData(0.001)]
    [InlineData(0.005)]
    [InlineData(0.015)]
    public void Texture_has_the_autocorrelation_asked_for_at_every_step(double stepMm)
    {
        double[] all = Texture(new SimulatedTexture(0.12, LengthMm), Plain with { StepMm = stepMm }, 40);
        int perTrace = all.Length / 40;
        Assert.Equal(Math.Exp(-1), Correlation(all, perTrace, (int)Math.Round(LengthMm / stepMm)), 0.025);
        double scaled = 2.1462 * 2;
        Assert.Equal((1 + scaled) * Math.Exp(-scaled), Correlation(all, perTrace, (int)Math.Round(2 * LengthMm / stepMm)), 0.03);
        scaled = 2.1462 * 0.015 / LengthMm;
        Assert.Equal((1 + scaled) * Math.Exp(-scaled), Correlation(all, perTrace, (int)Math.Round(0.015 / stepMm)), 0.02);
    }

    [Fact]
    public void Truth_tells_the_Ra_of_this_very_texture()
    {
        RollerSimulation rough = Plain with { Texture = new SimulatedTexture(0.1, LengthMm) };
        double[] texture = SimulatedRollers.Added(Plain, rough);
        double mean = texture.Average();
        double told = RollerSimulator.Trace(SimulatedRollers.Flat, rough).Truth.TextureRaUm;
        Assert.Equal(texture.Average(z => Math.Abs(z - mean)), told, 1e-12);
        Assert.NotEqual(0.1, told, 1e-6);
        Assert.Equal(0, RollerSimulator.Trace(SimulatedRollers.Flat, Plain).Truth.TextureRaUm);
    }

    [Fact]
    public void White_noise_has_its_deviation_and_no_memory_and_correlated_noise_has_one()
    {
        double[] white = SimulatedRollers.Added(Plain, Plain with { Noise = new SimulatedNoise(0.05) });
        Assert.Equal(0.05, Math.Sqrt(white.Average(z => z * z)), 0.0015);
        Assert.Equal(0, Correlation(white, white.Length, 1), 0.03);
        RollerSimulation drifting = Plain with { Noise = new SimulatedNoise(0, 0.05, 0.02) };
        double[] all = [.. Enumerable.Range(1, 20).SelectMany(seed => SimulatedRollers.Added(Plain, drifting with { Seed = (ulong)seed }))];
        Assert.Equal(0.05, Math.Sqrt(all.Average(z => z * z)), 0.0015);
        Assert.Equal(Math.Exp(-0.001 / 0.02), Correlation(all, all.Length / 20, 1), 0.005);
        Assert.Equal(Math.Exp(-1), Correlation(all, all.Length / 20, 20), 0.03);
    }

    private static double[] Texture(SimulatedTexture texture, RollerSimulation plain, int traces) =>
    [
        .. Enumerable.Range(1, traces)
            .SelectMany(seed => SimulatedRollers.Added(plain, plain with { Texture = texture, Seed = (ulong)seed })),
    ];

    private static double Correlation(double[] all, int perTrace, int lag)
    {
        double power = all.Average(z => z * z);
        double product = 0;
        int pairs = 0;
        for (int i = 0; i + lag < all.Length; i++)
        {
            if (i / perTrace == (i + lag) / perTrace)
            {
                product += all[i] * all[i + lag];
                pairs++;
            }
        }

        return product / pairs / power;
    }
}
