using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Benchmarks.Population;

/// <summary>
/// What of a simulated rig repeats near a frequency. The populations are drawn without regard to the bearing, so a rig's rate may
/// chance to stand on a line of the bearing; a reader of an alarm should know.
/// </summary>
internal static class RigRates
{
    private const double NearnessPercent = 1;

    /// <summary>
    /// The nearest of the rig's rates and their low multiples, as <c>; BPFO near 3×mains (+0.20 %)</c>; empty where none is within 1 %.
    /// </summary>
    public static string Near(SimulationOptions options, Evidence line)
    {
        double hz = line.FoundHz;
        (string name, double rateHz) = Rates(options).MinBy(rate => Math.Abs(rate.Hz - hz));
        double percent = Math.Round(100 * (rateHz / hz - 1), 2);
        return Math.Abs(percent) <= NearnessPercent
            ? FormattableString.Invariant($"; {line.Line} near {name} ({percent:+0.00;-0.00;0.00} %)") : "";
    }

    private static IEnumerable<(string Name, double Hz)> Rates(SimulationOptions options)
    {
        Background rig = options.Background ?? new Background();
        double shaftHz = options.SpeedRpm / 60;
        foreach (RotatingComb comb in rig.Combs)
        {
            for (int k = 1; k <= comb.Harmonics; k++)
            {
                yield return (FormattableString.Invariant($"{k}×comb of order {comb.Order:0.###}"), k * comb.Order * shaftHz);
            }
        }

        foreach (GearPair gear in rig.Gears)
        {
            yield return (FormattableString.Invariant($"mate of order {gear.MateOrder:0.###}"), gear.MateOrder * shaftHz);
            yield return (FormattableString.Invariant($"2×mate of order {gear.MateOrder:0.###}"), 2 * gear.MateOrder * shaftHz);
            yield return (FormattableString.Invariant($"shaft+mate of order {gear.MateOrder:0.###}"), (1 + gear.MateOrder) * shaftHz);
        }

        // Twice the mains is there also as the swelling of a carrier.
        for (int k = 1; k <= (rig.Hum is null ? 0 : Math.Max(2, rig.Hum.Harmonics)); k++)
        {
            yield return (FormattableString.Invariant($"{k}×mains"), k * options.MainsHz);
        }

        foreach (RigTone tone in rig.Tones)
        {
            yield return ("tone", tone.FrequencyHz);
        }

        if (rig.Modulation is { } modulation)
        {
            double cageHz = options.Bearing.Orders.Cage * shaftHz, outerHz = options.Bearing.Orders.Outer * shaftHz;
            yield return (FormattableString.Invariant($"healthy cage modulation of depth {modulation.Cage:0.000}"), cageHz);
            yield return (FormattableString.Invariant($"healthy ball pass modulation of depth {modulation.BallPass:0.000}"), outerHz);
        }
    }
}
