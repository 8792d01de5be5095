using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Combs;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Noise.Combs;

/// <summary>Spectra and recordings whose truth is known, for the tests of the verdict.</summary>
internal static class CombBench
{
    public const double BinHz = 0.25;

    /// <summary>Median of a Rayleigh distribution of scale 1, by definition.</summary>
    public static readonly double RayleighMedian = Math.Sqrt(2 * Math.Log(2));

    public static CatalogueBearing Bearing(string name) => BearingCatalogue.Shipped.Find(name)!;

    /// <summary>Magnitudes of complex Gaussian noise of unit parts over their true median.</summary>
    public static FlooredSpectrum Noise(int bins, ulong seed)
    {
        double[] floor = new double[bins];
        Array.Fill(floor, RayleighMedian);
        return new FlooredSpectrum(new FrequencyBand(0, bins * BinHz), Rayleigh(bins, seed), floor, BinHz);
    }

    public static double[] Rayleigh(int bins, ulong seed)
    {
        RandomStream random = new(seed, purpose: 77);
        return [.. Enumerable.Range(0, bins).Select(_ => double.Hypot(random.Gaussian(), random.Gaussian()))];
    }

    public static SimulationOptions Options(NoiseMode mode, string bearing, double rpm, ulong seed = 1) => new()
    {
        Mode = mode,
        Bearing = Bearing(bearing),
        SpeedRpm = rpm,
        DurationSeconds = 5,
        Seed = seed,
        SignalToNoiseDb = 5,
    };

    public static Channel Channel(SimulationOptions options) => RecordingSimulator.Simulate(options).Channels[0];

    /// <summary>The same on a rig whose shaft shows its lines, as a little unbalance and misalignment make them.</summary>
    public static SimulationOptions WithShaftLines(this SimulationOptions options) => options with
    {
        Background = new Background { Combs = [new RotatingComb { Order = 1, Rms = 0.7, Harmonics = 12, Fall = 0.5 }] },
    };

    public static FaultDiagnosis Diagnose(SimulationOptions options, DiagnosisOptions? settings = null) =>
        new FaultDiagnoser(settings).Diagnose(Channel(options), options.Bearing, options.StatedSpeedRpm);
}
