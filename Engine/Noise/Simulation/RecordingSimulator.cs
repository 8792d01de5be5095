using BearingAnalytics.Bearings;
using BearingAnalytics.Noise.Simulation.Sources;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;
using static BearingAnalytics.Noise.Simulation.Sources.SampleSums;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// Makes recordings whose truth is known: impacts of a flaw, jittered by slip and weighed by the load zone, through resonances of
/// ring and rig, in race noise and rig background. See docs/design/simulation.md for the model and what it does not hold.
/// </summary>
public static class RecordingSimulator
{
    /// <summary>Unit in the sidecar of a simulated recording.</summary>
    private const string StoredUnit = "m/s2";

    /// <summary>Makes one recording with one channel of acceleration, m/s².</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public static Recording Simulate(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new Recording
        {
            Source = "simulated",
            Format = "simulation",
            Channels = [Channel(options, Samples(options))],
            Conditions = new OperatingConditions
            {
                SpeedRpm = options.StatedSpeedRpm,
                Bearing = options.BearingName,
                Load = Load(options),
                Rig = "simulated",
                Specimen = Specimen(options),
            },
            Label = options.Mode.WireName(),
        };
    }

    /// <summary>What its sidecar says: conditions, the true state, and in the note the parameters of the model.</summary>
    public static RecordingNotes Notes(SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new RecordingNotes
        {
            SamplingRateHz = options.SampleRateHz,
            SpeedRpm = options.StatedSpeedRpm,
            Load = Load(options),
            Bearing = options.BearingName,
            Unit = StoredUnit,
            Label = options.Mode.WireName(),
            Specimen = Specimen(options),
            Rig = "simulated",
            Note = Parameters(options),
        };
    }

    private static float[] Samples(SimulationOptions options)
    {
        ShaftRotation rotation = new(options.SpeedRpm / 60, options.SpeedJitter, RandomPurpose.Speed.Stream(options.Seed));
        IReadOnlyList<Resonance> paths = StructurePaths.For(options, RandomPurpose.Paths.Stream(options.Seed));
        double[] healthy = Healthy(options, rotation, paths);
        ScaleToPower(healthy, options.EffectiveLevelRms * options.EffectiveLevelRms);
        if (options.Mode != NoiseMode.None)
        {
            double[] flaw = Flaw(options, rotation, paths);
            ScaleToPower(flaw, Power(healthy) * PortableMath.Exp(options.SignalToNoiseDb / 10 * PortableMath.Log(10)));
            Add(healthy, flaw);
        }

        if (options.Background is { } background)
        {
            RecordingChain.Apply(healthy, options, background);
        }

        return Array.ConvertAll(healthy, sample => (float)sample);
    }

    private static double[] Healthy(SimulationOptions options, ShaftRotation rotation, IReadOnlyList<Resonance> paths)
    {
        double[] race = RaceNoise.Make(options, rotation, paths);
        ScaleToPower(race, 1);
        if (options.Background is { } background)
        {
            DifficultBackground.Surround(race, options, rotation, background);
        }
        else
        {
            Add(race, RigBackground.Make(options, rotation));
        }

        return race;
    }

    private static double[] Flaw(SimulationOptions options, ShaftRotation rotation, IReadOnlyList<Resonance> paths)
    {
        RandomStream random = RandomPurpose.Impacts.Stream(options.Seed);
        IReadOnlyList<Impact> impacts = FlawImpacts.For(options, rotation, random);
        IReadOnlyList<Resonance> through = options.Mode == NoiseMode.CageFlaw
            ? StructurePaths.OfCage(options, RandomPurpose.CagePaths.Stream(options.Seed))
            : paths;
        return ResonanceBank.Render(options.SampleCount, options.SampleRateHz, through, impacts);
    }

    private static Channel Channel(SimulationOptions options, float[] samples) => new()
    {
        Name = "acceleration",
        Role = "acceleration",
        Samples = samples,
        SampleRateHz = options.SampleRateHz,
        Quantity = Quantity.Acceleration,
        Unit = "m/s²",
    };

    private static string Load(SimulationOptions options) => options.LoadZone is null ? "axial (simulated)" : "radial (simulated)";

    private static string Specimen(SimulationOptions options) => FormattableString.Invariant($"simulated-{options.Seed}");

    private static string Parameters(SimulationOptions o)
    {
        string flaw = o.Mode == NoiseMode.None ? "" : FormattableString.Invariant(
            $" snr_db={o.SignalToNoiseDb} slip={o.Slip} impact_scatter={o.ImpactScatter}")
            + (o.FlawLengthMm is { } length ? FormattableString.Invariant($" flaw_length_mm={length}") : "");
        string zone = o.LoadZone is { } epsilon ? FormattableString.Invariant($" load_zone={epsilon}") : "";
        string estimate = o.Bearing.IsEstimated ? " (interior estimated)" : "";
        KinematicOrders orders = o.Bearing.Orders;
        string kinematics = FormattableString.Invariant(
            $"FTF={orders.Cage:0.#####} BPFO={orders.Outer:0.####} BPFI={orders.Inner:0.####} BSF={orders.ElementSpin:0.####}");
        string rolling = FormattableString.Invariant(
            $"seed={o.Seed} level_rms={o.EffectiveLevelRms:0.####} m/s2 speed_jitter={o.SpeedJitter}");
        string rig = o.Background is null ? "" : " background=difficult";
        string speed = o.SpeedStatementError == 0 ? "" : FormattableString.Invariant($" true_speed_rpm={o.SpeedRpm:0.###}");
        return $"synthetic: {rolling}{flaw}{zone}{rig}{speed}; bearing orders {kinematics}{estimate}";
    }
}
