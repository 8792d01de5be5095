using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>Whether the signal rises above the steps of its own converter.</summary>
internal static class ResolutionCheck
{
    /// <summary>
    /// A signal whose rms is no more than this many steps is the toggling of the last bit: the converter's own noise,
    /// step/√12 plus what it takes to cross a threshold now and then.
    /// </summary>
    private const double DeadSteps = 1.5;

    /// <summary>Below this many steps rms, quantisation noise (step/√12) comes within 25 dB of the signal.</summary>
    private const double CoarseSteps = 5;

    /// <summary>A converter that shows more levels than this is not judged by its smallest gap.</summary>
    private const int MostLevels = 64;

    /// <summary>Adds a finding and returns true where the channel holds no signal at all.</summary>
    public static bool Add(string channel, SampleStatistics statistics, List<Finding> findings)
    {
        if (statistics.Levels == 1)
        {
            findings.Add(new Finding("constant", FindingSeverity.Blocking, Invariant(
                $"Channel '{channel}' is constant ({statistics.Sorted[0]:G5}): the sensor is not connected or its supply is off.")));
            return true;
        }

        double steps = statistics.Rms / statistics.Step;
        if (statistics.Levels > MostLevels || statistics.Sorted.Length <= statistics.Levels * 4)
        {
            return false;
        }

        if (steps <= DeadSteps)
        {
            findings.Add(new Finding("dead-channel", FindingSeverity.Blocking,
                Invariant($"Channel '{channel}' is dead: its rms is {steps:F1} converter steps and it ")
                + Invariant($"shows {statistics.Levels} levels, which is the noise of the converter alone.")));
            return true;
        }

        if (steps < CoarseSteps)
        {
            findings.Add(new Finding("low-resolution", FindingSeverity.Warning, Invariant(
                $"Channel '{channel}' spans {statistics.Levels} converter levels, rms {steps:F1} steps: raise the gain of the recorder.")));
        }

        return false;
    }
}
