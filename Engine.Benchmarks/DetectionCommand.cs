using System.Globalization;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;

namespace BearingAnalytics.Benchmarks;

/// <summary>
/// How faint a simulated fault may be: answers over noise level, drawn over seven bearings, four speeds, slip of 0.5 to 2 %, a speed that
/// wanders by 0.05 to 0.5 %, with and without a load zone. Fixed seeds.
/// </summary>
internal static class DetectionCommand
{
    private const int HealthyCount = 70;
    private const int FaultyCount = 21;

    private static readonly string[] Bearings =
        ["6205-2RS JEM SKF", "6203-2RS JEM SKF", "n=8 d=0.235in D=1.245in a=0", "ZA-2115", "PRONOSTIA", "6305", "NU206"];

    private static readonly NoiseMode[] Modes =
        [NoiseMode.None, NoiseMode.OuterRaceFlaw, NoiseMode.InnerRaceFlaw, NoiseMode.ElementFlaw, NoiseMode.CageFlaw];

    public static int Run()
    {
        FaultDiagnoser diagnoser = new();
        var answers = Cases().AsParallel().AsOrdered()
            .Select(options => (options, Answer: diagnoser.Diagnose(RecordingSimulator.Simulate(options).Channels[0], options.Bearing, options.SpeedRpm).Diagnosis.Mode))
            .ToList();
        Console.WriteLine("| state | fault over noise, dB | recordings | right | no clear line | undecided | another part |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var group in answers.GroupBy(a => (a.options.Mode, a.options.SignalToNoiseDb)))
        {
            NoiseMode truth = group.Key.Mode;
            int right = group.Count(a => a.Answer == truth);
            int none = truth == NoiseMode.None ? 0 : group.Count(a => a.Answer == NoiseMode.None);
            int undecided = group.Count(a => a.Answer == NoiseMode.Undecided);
            string level = truth == NoiseMode.None ? "" : group.Key.SignalToNoiseDb.ToString("0", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {truth.DisplayName()} | {level} | {group.Count()} | {right} | {none} | {undecided} | {group.Count() - right - none - undecided} |"));
        }

        return 0;
    }

    private static IEnumerable<SimulationOptions> Cases()
    {
        Random random = new(1);
        foreach (NoiseMode mode in Modes)
        {
            foreach (double level in mode == NoiseMode.None ? [0.0] : (double[])[5, 0, -5, -10, -15])
            {
                for (int i = 0; i < (mode == NoiseMode.None ? HealthyCount : FaultyCount); i++)
                {
                    yield return new SimulationOptions
                    {
                        Mode = mode,
                        Bearing = BearingCatalogue.Shipped.Find(Bearings[i % Bearings.Length])!,
                        SpeedRpm = Pick(random, 600, 1200, 1797, 3000),
                        SpeedJitter = Pick(random, 0.0005, 0.002, 0.005),
                        LoadZone = random.Next(3) == 0 ? null : 0.4,
                        Slip = Pick(random, 0.005, 0.01, 0.02),
                        SignalToNoiseDb = level,
                        DurationSeconds = 5,
                        SampleRateHz = 20000,
                        Seed = (ulong)(i + (100 * (int)mode) + 1),
                    };
                }
            }
        }
    }

    private static double Pick(Random random, params double[] values) => values[random.Next(values.Length)];
}
