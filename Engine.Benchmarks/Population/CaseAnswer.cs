using System.Diagnostics;
using System.Globalization;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Benchmarks.Population;

/// <summary>What the diagnosis said about one simulated recording, and how long it took.</summary>
internal sealed record CaseAnswer(ulong Seed, NoiseMode Answer, double Confidence, double SimulatedMs, double DiagnosedMs, string Evidence)
{
    private const char Separator = '\t';

    public static CaseAnswer Of(SimulatedCase simulated, FaultDiagnoser diagnoser)
    {
        long start = Stopwatch.GetTimestamp();
        Channel channel = RecordingSimulator.Simulate(simulated.Options).Channels[0];
        double simulatedMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        FaultDiagnosis result = diagnoser.Diagnose(channel, simulated.Options.Bearing, simulated.Options.StatedSpeedRpm);
        double diagnosedMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        NoiseDiagnosis diagnosis = result.Diagnosis;
        return new CaseAnswer(
            simulated.Options.Seed, diagnosis.Mode, diagnosis.Confidence, simulatedMs, diagnosedMs, Told(simulated.Options, result));
    }

    /// <summary>One line of a log; <see cref="Read"/> reads it back.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture,
        $"{Seed}{Separator}{Answer}{Separator}{Confidence:R}{Separator}"
        + $"{SimulatedMs:0.##}{Separator}{DiagnosedMs:0.##}{Separator}{Evidence}");

    public static CaseAnswer Read(string line)
    {
        string[] parts = line.Split(Separator);
        return new CaseAnswer(
            ulong.Parse(parts[0], CultureInfo.InvariantCulture), Enum.Parse<NoiseMode>(parts[1]), Number(parts[2]), Number(parts[3]),
            Number(parts[4]), parts[5]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // The lines of the strongest fault, how far the speed used is from the true one, and what the rig has within 1 % of the
    // line that stands out most.
    private static string Told(SimulationOptions options, FaultDiagnosis result)
    {
        RankedMode? suspect = result.Diagnosis.Ranked.FirstOrDefault(ranked => ranked.Mode is not (NoiseMode.None or NoiseMode.Undecided));
        if (suspect is null)
        {
            return "";
        }

        string lines = string.Join(", ", suspect.Evidence.Take(4).Select(
            line => FormattableString.Invariant($"{line.Line} {line.FoundHz:0.0} Hz ×{line.Prominence:0.#}")));
        string near = suspect.Evidence.Count > 0 ? RigRates.Near(options, suspect.Evidence.Take(4).MaxBy(line => line.Prominence)!) : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{suspect.Mode.WireName()} {suspect.Confidence:0.00}: {lines}; "
            + $"{Math.Round(100 * ((result.SpeedRpm ?? 0) / options.SpeedRpm - 1), 2):+0.00;-0.00;0.00} % off the true speed{near}");
    }
}
