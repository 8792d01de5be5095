using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// Draws the parts of a difficult rig from their ranges; <c>strong</c> tells whether a part is what makes the rig difficult.
/// </summary>
internal sealed class RigDraw(RandomStream random, double shaftHz, double sampleRateHz)
{
    private const int MostTones = 8;
    private const double LowestToneHz = 20;

    public ColouredNoise Noise(bool strong) => new()
    {
        Rms = Strength(strong),
        Slope = random.Uniform(0, 2),
        Resonances = Whole(0, 6),
    };

    public IReadOnlyList<RigTone> Tones(bool strong)
    {
        RigTone[] tones = new RigTone[Whole(1, strong ? MostTones : 2)];
        for (int i = 0; i < tones.Length; i++)
        {
            bool isFixed = random.Uniform() < 0.5;
            tones[i] = new RigTone
            {
                FrequencyHz = LogUniform.Draw(random, LowestToneHz, 0.4 * sampleRateHz),
                Rms = Strength(strong),
                Drift = isFixed ? 0 : random.Uniform(-0.05, 0.05),
            };
        }

        return tones;
    }

    public MainsHum Hum(bool strong) => new()
    {
        Rms = Strength(strong),
        Harmonics = Whole(2, strong ? 40 : 10),
        CarrierHz = random.Uniform() < 0.3 ? null : LogUniform.Draw(random, 300, 0.4 * sampleRateHz),
        CarrierRms = Strength(strong),
        CarrierDepth = random.Uniform(0.1, 0.8),
    };

    public RandomImpacts Impacts(bool strong) => new()
    {
        Rms = Strength(strong),
        PerSecond = LogUniform.Draw(random, 0.5, 50),
        TailIndex = random.Uniform(1.5, 3),
        ResonanceHz = LogUniform.Draw(random, 500, 0.4 * sampleRateHz),
        Damping = LogUniform.Draw(random, 0.005, 0.06),
    };

    public IReadOnlyList<GearPair> Gears(bool strong)
    {
        GearPair[] gears = new GearPair[Whole(1, strong ? 2 : 1)];
        for (int i = 0; i < gears.Length; i++)
        {
            gears[i] = new GearPair
            {
                Rms = Strength(strong),
                Teeth = Whole(11, 90),
                MateTeeth = Whole(11, 90),
                Harmonics = Whole(1, 6),
                ShaftDepth = random.Uniform(0, 0.4),
                MateDepth = random.Uniform(0, 0.4),
                PhaseSwing = random.Uniform(0, 0.6),
            };
        }

        return gears;
    }

    /// <summary>Unbalance, misalignment and now and then looseness, which every rig has more or less of.</summary>
    public IReadOnlyList<RotatingComb> ShaftLines()
    {
        RotatingComb whole = new()
        {
            Order = 1,
            Rms = LogUniform.Draw(random, 0.01, 2),
            Harmonics = Whole(2, 12),
            Fall = random.Uniform(0.5, 2),
        };
        RotatingComb half = new()
        {
            Order = 0.5,
            Rms = LogUniform.Draw(random, 0.01, 0.5),
            Harmonics = Whole(5, 30),
            Fall = random.Uniform(0, 1),
        };
        return random.Uniform() < 0.1 ? [whole, half] : [whole];
    }

    /// <summary>One to three of: vanes, another shaft, a belt.</summary>
    public IReadOnlyList<RotatingComb> Combs(bool strong)
    {
        RotatingComb[] combs = new RotatingComb[Whole(1, strong ? 3 : 1)];
        for (int i = 0; i < combs.Length; i++)
        {
            combs[i] = Whole(0, 2) switch
            {
                0 => Vanes(strong),
                1 => OtherShaft(strong),
                _ => Belt(strong),
            };
        }

        return combs;
    }

    /// <summary>Cage and ball pass stay at half of where healthy ends, or less.</summary>
    public RaceModulation Modulation(bool strong)
    {
        double highest = RaceModulation.HealthyDepthLimit * (strong ? 0.5 : 0.2);
        return new RaceModulation
        {
            OncePerTurn = random.Uniform(0, strong ? 0.5 : 0.15),
            TwicePerTurn = random.Uniform(0, strong ? 0.3 : 0.1),
            Cage = LogUniform.Draw(random, 0.002, highest),
            BallPass = LogUniform.Draw(random, 0.002, highest),
        };
    }

    public double LevelWanderDb(bool strong) => random.Uniform(0, strong ? 3 : 1);

    public double SensorNoise() => LogUniform.Draw(random, 0.01, 0.3);

    public SampledChain Chain(bool strong) => new()
    {
        Bits = Whole(strong ? 8 : 12, 16),
        SpikesPerSecond = random.Uniform() < 0.5 ? 0 : LogUniform.Draw(random, 0.1, strong ? 10 : 1),
        SpikeHeight = LogUniform.Draw(random, 5, 40),
    };

    private RotatingComb Vanes(bool strong) => new()
    {
        Order = Whole(3, 12),
        Rms = Strength(strong),
        Harmonics = Whole(2, 8),
        Fall = random.Uniform(0.5, 2),
        NoiseDepth = random.Uniform(0, strong ? 0.5 : 0.15),
    };

    // Between a countershaft at a fifth and a spindle at three times the speed; its unbalance makes the noise swell a little.
    private RotatingComb OtherShaft(bool strong) => new()
    {
        Order = LogUniform.Draw(random, 0.2, 3),
        Rms = Strength(strong),
        Harmonics = Whole(2, 20),
        Fall = random.Uniform(0.5, 2),
        NoiseDepth = random.Uniform(0, strong ? 0.2 : 0.05),
    };

    // A belt is longer than the circumference of its pulley, so it turns slower than the shaft.
    private RotatingComb Belt(bool strong) => new()
    {
        Order = random.Uniform(0.1, 0.8),
        Rms = Strength(strong),
        Harmonics = Math.Min(Whole(4, 30), Math.Max(4, (int)(500 / shaftHz))),
        Fall = random.Uniform(0.3, 1.5),
    };

    private double Strength(bool strong)
    {
        double level = strong ? random.Uniform(-6, 14) : random.Uniform(-20, 0);
        return PortableMath.Pow(10, level / 20);
    }

    private int Whole(int low, int high) => low + (int)((high - low + 1) * random.Uniform());
}
