using System.Diagnostics;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>What a method costs on one core: ten seconds at 48 kHz, once with a flaw and once without.</summary>
internal static class AblationClock
{
    private const int Runs = 3;

    public static AblationCase Recording(NoiseMode mode) => AblationCases.Of(new SimulationOptions
    {
        Mode = mode,
        Bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!,
        SpeedRpm = 1797,
        DurationSeconds = 10,
        SampleRateHz = 48000,
    });

    /// <summary>The least of three runs, ms; the speed has been read before.</summary>
    public static double LeastMs(AblationMethod method, AblationCase recording)
    {
        double least = double.PositiveInfinity;
        for (int run = 0; run < Runs; run++)
        {
            AblationCase afresh = recording.Afresh();
            long start = Stopwatch.GetTimestamp();
            method.Ask(afresh);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return least;
    }
}
