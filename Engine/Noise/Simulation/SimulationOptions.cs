using BearingAnalytics.Bearings;
using static BearingAnalytics.Noise.Simulation.OptionRange;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>What to simulate. Equal options give equal samples, bit for bit, on every platform.</summary>
public sealed record SimulationOptions
{
    /// <summary>RMS of the healthy part at 1800 r/min when no level is stated, m/s².</summary>
    public const double LevelAt1800RpmRms = 1.0;

    /// <summary>True state: none (healthy) or one of the four flaws.</summary>
    public required NoiseMode Mode { get; init; }

    /// <summary>Bearing from the catalogue or stated in words.</summary>
    public required CatalogueBearing Bearing { get; init; }

    /// <summary>How the sidecar names the bearing, in words the catalogue understands; null takes its designation.</summary>
    public string? BearingText { get; init; }

    /// <summary>Mean shaft speed, r/min, above 0 to 60000; the outer ring stands still.</summary>
    public required double SpeedRpm { get; init; }

    /// <summary>Length, s, 0.1 to 600.</summary>
    public double DurationSeconds { get; init; } = 4;

    /// <summary>Sampling rate, Hz, 1000 to 1000000; a whole number, as WAV files hold no other.</summary>
    public double SampleRateHz { get; init; } = 20000;

    /// <summary>Seed of every random choice.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// RMS of everything but the flaw (race noise and rig), m/s², above 0; null takes <see cref="LevelAt1800RpmRms"/> in
    /// proportion to speed.
    /// </summary>
    public double? LevelRms { get; init; }

    /// <summary>Power of the flaw's impacts over power of everything else, dB, −60 to 60; without meaning for a healthy bearing.</summary>
    public double SignalToNoiseDb { get; init; }

    /// <summary>
    /// Standard deviation of the distance of two impacts over that distance, 0 to 0.1. Accumulates, as slip of the cage does, so that
    /// harmonics smear out (0.005 to 0.02 is usual).
    /// </summary>
    public double Slip { get; init; } = 0.01;

    /// <summary>RMS of the slow wandering of speed over speed, 0 to 0.05 (0.001 to 0.005 is usual).</summary>
    public double SpeedJitter { get; init; } = 0.001;

    /// <summary>
    /// Load distribution factor ε of Stribeck under radial load, 0.1 to 1 (0.3 to 0.5 is usual); null for pure axial load, where every
    /// element carries the same and nothing is modulated, as on a noise tester.
    /// </summary>
    public double? LoadZone { get; init; } = 0.4;

    /// <summary>Standard deviation of the logarithm of an impact's strength, 0 to 1.</summary>
    public double ImpactScatter { get; init; } = 0.3;

    /// <summary>
    /// Length of the flaw along the raceway, mm: an element dips in and strikes the far edge, two pulses in place of one. Null for a
    /// flaw too small to tell them apart. Needs a bearing with known geometry.
    /// </summary>
    public double? FlawLengthMm { get; init; }

    /// <summary>Mains frequency, Hz, 10 to 500.</summary>
    public double MainsHz { get; init; } = 50;

    /// <summary>How far the stated speed is from the true <see cref="SpeedRpm"/>, relative, −0.5 to 0.5; 0 states the truth.</summary>
    public double SpeedStatementError { get; init; }

    /// <summary>
    /// A difficult rig in place of the plain one (shaft, mains, low floor and sensor noise of docs/design/simulation.md); null for the
    /// plain one.
    /// </summary>
    public Background? Background { get; init; }

    /// <summary>
    /// The speed that recording and sidecar state, r/min: the true one unless <see cref="SpeedStatementError"/> says otherwise.
    /// </summary>
    public double StatedSpeedRpm => SpeedRpm * (1 + SpeedStatementError);

    /// <summary>The level asked for or the one that speed suggests, m/s² RMS.</summary>
    public double EffectiveLevelRms => LevelRms ?? LevelAt1800RpmRms * SpeedRpm / 1800;

    internal string BearingName => BearingText ?? Bearing.Designation;

    internal int SampleCount => (int)Math.Round(DurationSeconds * SampleRateHz);

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Validate()
    {
        Require(Mode is not NoiseMode.Undecided && Enum.IsDefined(Mode), nameof(Mode), $"{Mode}", "none or a flaw of a part");
        Require(SpeedRpm is > 0 and <= 60000, nameof(SpeedRpm), SpeedRpm, "above 0 to 60000 r/min");
        Require(DurationSeconds is >= 0.1 and <= 600, nameof(DurationSeconds), DurationSeconds, "0.1 to 600 s");
        bool isRate = SampleRateHz is >= 1000 and <= 1e6 && double.IsInteger(SampleRateHz);
        Require(isRate, nameof(SampleRateHz), SampleRateHz, "a whole number of Hz from 1000 to 1000000");
        Require(EffectiveLevelRms is > 0 and < 1e6, nameof(LevelRms), EffectiveLevelRms, "above 0 and below 1000000 m/s²");
        Require(SignalToNoiseDb is >= -60 and <= 60, nameof(SignalToNoiseDb), SignalToNoiseDb, "−60 to 60 dB");
        Require(Slip is >= 0 and <= 0.1, nameof(Slip), Slip, "0 to 0.1");
        Require(SpeedJitter is >= 0 and <= 0.05, nameof(SpeedJitter), SpeedJitter, "0 to 0.05");
        Require(LoadZone is null or (>= 0.1 and <= 1), nameof(LoadZone), LoadZone ?? 0, "0.1 to 1, or none for axial load");
        Require(ImpactScatter is >= 0 and <= 1, nameof(ImpactScatter), ImpactScatter, "0 to 1");
        Require(FlawLengthMm is null or (> 0 and < 50), nameof(FlawLengthMm), FlawLengthMm ?? 0, "above 0 and below 50 mm, or none");
        bool lengthCanBe = FlawLengthMm is null || Bearing.Geometry is not null;
        Require(lengthCanBe, nameof(FlawLengthMm), FlawLengthMm ?? 0, "none for a bearing of which only the orders are known");
        bool isNear = SpeedStatementError is >= -0.5 and <= 0.5;
        Require(isNear, nameof(SpeedStatementError), SpeedStatementError, "−0.5 to 0.5");
        Background?.Validate();
        Require(MainsHz is >= 10 and <= 500, nameof(MainsHz), MainsHz, "10 to 500 Hz");
    }
}
