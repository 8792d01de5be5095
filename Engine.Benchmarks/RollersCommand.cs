using System.Diagnostics;
using System.Globalization;
using BearingAnalytics.Benchmarks.Rivals;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Benchmarks;

/// <summary><c>rollers [TRIALS]</c>: how often the stated 95 % interval holds the truth, and what a verdict costs.</summary>
internal static class RollersCommand
{
    private static readonly (string Name, RollerSimulation Simulation)[] Cases =
    [
        ("white noise 0.1 µm", new RollerSimulation { Noise = new SimulatedNoise(0.1) }),
        ("texture Ra 0.1 µm", new RollerSimulation { Texture = new SimulatedTexture(0.1) }),
        ("texture Ra 0.1 µm, plateau", new RollerSimulation { Texture = new SimulatedTexture(0.1, 0.02, 0.4) }),
        ("coarse texture, 0.05 mm", new RollerSimulation { Texture = new SimulatedTexture(0.1, 0.05) }),
        ("drift 0.05 µm over 0.1 mm", new RollerSimulation { Noise = new SimulatedNoise(0.02, 0.05, 0.1) }),
        ("texture and noise, tilted", new RollerSimulation { Texture = new SimulatedTexture(0.06), Noise = new SimulatedNoise(0.03), TiltMrad = 3 }),
        ("texture and a dent", new RollerSimulation { Texture = new SimulatedTexture(0.08), Dents = [new SimulatedDent(0.6, 4, 0.25)] }),
        ("waviness 0.05 µm, 0.8 mm", new RollerSimulation { Texture = new SimulatedTexture(0.06), Waviness = [new SimulatedWaviness(0.05, 0.8)] }),
    ];

    public static int Run(int trials)
    {
        Console.WriteLine(FormattableString.Invariant($"Three arcs 365/4800/365 mm, tangent at ±2.14 mm, 7700 points, where not said otherwise; {trials} trials"));
        Console.WriteLine("| case | radii held, % | tangent points held, % | arcs chosen right |");
        Console.WriteLine("|---|---|---|---|");
        foreach ((string name, RollerSimulation simulation) in Cases)
        {
            Coverage(name, simulation, ThreeArcs(365, 4800), trials);
        }

        RollerSimulation texture = new() { Texture = new SimulatedTexture(0.08), Noise = new SimulatedNoise(0.02) };
        Coverage("barrel 60/100/60 mm", texture, ThreeArcs(60, 100), trials);
        Coverage("one arc of 900 mm", texture, [new ProfileSegment(900, -5, 5)], trials);
        Coverage("five arcs 150/400/6000/400/150 mm", texture, FiveArcs(), trials);
        Coverage("2,000 points", texture with { StepMm = 0.005 }, ThreeArcs(365, 4800), trials);

        Time();
        return 0;
    }

    /// <summary>Judges many rollers with one inspector and prints the memory in use on the way.</summary>
    public static int Soak(int rollers)
    {
        RollerDrawing drawing = RollerDrawingReader.Read(Path.Combine(ResultsFolder.Root, "samples", "rollers", "cylindrical-3-arc.json"));
        RollerSimulation simulation = Complete(new RollerSimulation { Texture = new SimulatedTexture(0.08) }, 1);
        ProfileTrace[] traces = [.. Enumerable.Range(1, 20).Select(seed =>
            RollerSimulator.Trace(new TangentArcChain(ThreeArcs(365, 4800)), simulation with { Seed = (ulong)seed }).Trace)];
        RollerInspector inspector = new();
        Console.WriteLine("| rollers | managed memory, KiB | process, MiB | per roller, ms |\n|---|---|---|---|");
        long start = Stopwatch.GetTimestamp();
        for (int i = 1; i <= rollers; i++)
        {
            inspector.Inspect(traces[i % traces.Length], drawing);
            if (i % Math.Max(1, rollers / 10) == 0 || i == 1000)
            {
                long managed = GC.GetTotalMemory(forceFullCollection: true) / 1024;
                double each = Stopwatch.GetElapsedTime(start).TotalMilliseconds / i;
                Console.WriteLine(FormattableString.Invariant($"| {i} | {managed} | {Environment.WorkingSet >> 20} | {each:F2} |"));
            }
        }

        return 0;
    }

    private static ProfileSegment[] ThreeArcs(double ends, double middle) => [
        new ProfileSegment(ends, -5, -2.14), new ProfileSegment(middle, -2.14, 2.14), new ProfileSegment(ends, 2.14, 5)];

    private static ProfileSegment[] FiveArcs() => [
        new ProfileSegment(150, -5, -3.4), new ProfileSegment(400, -3.4, -1.8), new ProfileSegment(6000, -1.8, 1.8),
        new ProfileSegment(400, 1.8, 3.4), new ProfileSegment(150, 3.4, 5)];

    private static RollerSimulation Complete(RollerSimulation simulation, int seed) => simulation with
    {
        Seed = (ulong)seed,
        CrownFromMm = -4.7,
        CrownToMm = 4.7,
        LeftChamfer = new SimulatedChamfer(0.3, 0.3),
        RightChamfer = new SimulatedChamfer(0.3, 0.3),
    };

    private static void Coverage(string name, RollerSimulation simulation, ProfileSegment[] segments, int trials)
    {
        TangentArcChain crown = new(segments);
        int arcs = segments.Length;
        double[] held = new double[(2 * arcs) - 1];
        int right = 0;
        ArcFitter fitter = new();
        for (int trial = 0; trial < trials; trial++)
        {
            SimulatedTrace simulated = RollerSimulator.Trace(crown, Complete(simulation, 1000 + trial));
            PreparedProfile profile = ProfilePreparation.Prepare(simulated.Trace);
            ArcFit fit = fitter.Fit(profile.WindowXMm, profile.WindowZUm, new ArcFitOptions { ArcCount = arcs })!;
            for (int i = 0; i < arcs; i++)
            {
                double error = fit.Arcs[i].RadiusMm - simulated.Truth.Arcs[i].RadiusMm;
                held[i] += Math.Abs(error) <= 1.96 * fit.Arcs[i].RadiusStandardUncertaintyMm ? 1 : 0;
            }

            for (int i = 0; i < arcs - 1; i++)
            {
                double error = fit.Knots[i].AtMm - simulated.Truth.JointsXMm[i];
                held[arcs + i] += Math.Abs(error) <= 1.96 * fit.Knots[i].StandardUncertaintyMm ? 1 : 0;
            }

            if (trial < trials / 10)
            {
                right += fitter.Fit(profile.WindowXMm, profile.WindowZUm)!.Arcs.Count == arcs ? 1 : 0;
            }
        }

        string[] shares = [.. held.Select(count => (100 * count / trials).ToString("F1", CultureInfo.InvariantCulture))];
        string cells = $"{string.Join(", ", shares[..arcs])} | {string.Join(", ", shares[arcs..])}";
        Console.WriteLine(FormattableString.Invariant($"| {name} | {cells} | {right} of {trials / 10} |"));
    }

    private static void Time()
    {
        string samples = Path.Combine(ResultsFolder.Root, "samples", "rollers");
        RollerDrawing drawing = RollerDrawingReader.Read(Path.Combine(samples, "cylindrical-3-arc.json"));
        RollerSimulation simulation = Complete(new RollerSimulation { Texture = new SimulatedTexture(0.08) }, 1) with { StepMm = 0.00125 };
        ProfileTrace trace = RollerSimulator.Trace(new TangentArcChain(ThreeArcs(365, 4800)), simulation).Trace;
        RollerInspector inspector = new();
        for (int i = 0; i < 300; i++)
        {
            inspector.Inspect(trace, drawing);
        }

        double best = double.PositiveInfinity;
        long before = GC.GetAllocatedBytesForCurrentThread();
        const int Rounds = 300;
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            inspector.Inspect(trace, drawing);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rounds;
        string file = Path.Combine(samples, "cylindrical-good.txt");
        double reading = Contest.Microseconds(new Contender("reading", () => ProfileReader.Read(file)))[0] / 1000;
        Console.WriteLine(FormattableString.Invariant($"\nReading {Path.GetFileName(file)}, {new FileInfo(file).Length / 1024} KiB: {reading:F2} ms"));
        Console.WriteLine(FormattableString.Invariant($"Full verdict, {trace.Count} points, one core: {best:F2} ms, {bytes / 1024:F0} KiB allocated"));
    }
}
