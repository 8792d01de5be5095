using System.Globalization;

namespace BearingAnalytics.Rollers.Simulation;

/// <summary>What a simulation's settings may be.</summary>
internal static class SimulationLimits
{
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static void Check(RollerSimulation s)
    {
        Require(s.StepMm is >= 0.0001 and <= 0.1, nameof(s.StepMm), s.StepMm, "0.0001 to 0.1 mm");
        Require(double.IsFinite(s.FirstXMm), nameof(s.FirstXMm), s.FirstXMm, "a finite position");
        Require(double.IsFinite(s.HeightOffsetUm), nameof(s.HeightOffsetUm), s.HeightOffsetUm, "a finite height");
        Require(s.TiltMrad is >= -100 and <= 100, nameof(s.TiltMrad), s.TiltMrad, "−100 to 100 mrad");
        Require(s.ConeAngleDeg is >= 0 and <= 40, nameof(s.ConeAngleDeg), s.ConeAngleDeg, "0 to 40 degrees");
        Require(s.MissingShare is >= 0 and <= 0.5, nameof(s.MissingShare), s.MissingShare, "0 to 0.5");
        CheckCrest(s);
        CheckChamfer(s.LeftChamfer, nameof(s.LeftChamfer));
        CheckChamfer(s.RightChamfer, nameof(s.RightChamfer));
        CheckSurface(s);
        CheckInstrument(s);
    }

    public static void Require(bool holds, string name, double value, string allowed) =>
        Require(holds, name, value.ToString(CultureInfo.InvariantCulture), allowed);

    public static void Require(bool holds, string name, string value, string allowed)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} is {value}; allowed: {allowed}.", name);
        }
    }

    private static void CheckCrest(RollerSimulation s)
    {
        double farthestMm = Math.Abs(s.CrestOffsetMm) + Math.Abs(s.CrestSkewMrad) / 1000 * 100;
        Require(farthestMm is < 10, nameof(s.CrestOffsetMm), s.CrestOffsetMm, "with its skew below 10 mm over 100 mm of length");
        bool isNeeded = s.CrestOffsetMm != 0 || s.CrestSkewMrad != 0;
        bool isKnown = s.DiameterMm is > 0 and < 1e4;
        Require(!isNeeded || isKnown, nameof(s.DiameterMm), s.DiameterMm, "the roller's diameter where the crest is missed");
    }

    private static void CheckChamfer(SimulatedChamfer? chamfer, string name)
    {
        if (chamfer is not null)
        {
            Require(chamfer.AxialMm is > 0 and < 100, name, chamfer.AxialMm, "an axial length above 0 and below 100 mm");
            Require(chamfer.RadialMm is > 0 and < 100, name, chamfer.RadialMm, "a radial depth above 0 and below 100 mm");
            Require(chamfer.EntryAngleDeg is > 0 and < 89, name, chamfer.EntryAngleDeg, "an entry angle above 0 and below 89 degrees");
            Require(chamfer.BlendRadiusMm is >= 0 and < 10, name, chamfer.BlendRadiusMm, "a blend radius of 0 to 10 mm");
        }
    }

    private static void CheckSurface(RollerSimulation s)
    {
        if (s.Form is { } form)
        {
            Require(form.PeakToValleyUm is >= 0 and < 1e4, nameof(s.Form), form.PeakToValleyUm, "0 to 10000 µm");
            bool isRange = form.LowestOrder >= 2 && form.HighestOrder <= 20 && form.LowestOrder <= form.HighestOrder;
            Require(isRange, nameof(s.Form), $"orders {form.LowestOrder} to {form.HighestOrder}", "orders between 2 and 20, ascending");
        }

        foreach (SimulatedWaviness wave in s.Waviness)
        {
            Require(wave.AmplitudeUm is >= 0 and < 1e4, nameof(s.Waviness), wave.AmplitudeUm, "an amplitude of 0 to 10000 µm");
            Require(wave.WavelengthMm is >= 0.001 and < 1e4, nameof(s.Waviness), wave.WavelengthMm, "a wavelength of 0.001 to 10000 mm");
            Require(wave.PhaseDeg is null or (> -1e6 and < 1e6), nameof(s.Waviness), wave.PhaseDeg ?? 0, "a phase below a million degrees");
        }

        foreach (SimulatedDent dent in s.Dents)
        {
            Require(double.IsFinite(dent.AtMm), nameof(s.Dents), dent.AtMm, "a finite position");
            Require(dent.DepthUm is > -1e4 and < 1e4, nameof(s.Dents), dent.DepthUm, "a depth below 10000 µm");
            Require(dent.WidthMm is >= 0.001 and < 100, nameof(s.Dents), dent.WidthMm, "a width of 0.001 to 100 mm");
            Require(dent.RimShare is >= 0 and <= 1, nameof(s.Dents), dent.RimShare, "a rim of 0 to 1 of the depth");
        }

        if (s.Texture is { } texture)
        {
            Require(texture.RaUm is >= 0 and < 1000, nameof(s.Texture), texture.RaUm, "an Ra of 0 to 1000 µm");
            bool isLength = texture.CorrelationLengthMm is >= 0.0001 and <= 10;
            Require(isLength, nameof(s.Texture), texture.CorrelationLengthMm, "a correlation length of 0.0001 to 10 mm");
            Require(texture.PeakCompression is >= 0 and <= 1, nameof(s.Texture), texture.PeakCompression, "a peak compression of 0 to 1");
        }
    }

    private static void CheckInstrument(RollerSimulation s)
    {
        if (s.Noise is { } noise)
        {
            Require(noise.WhiteUm is >= 0 and < 1e4, nameof(s.Noise), noise.WhiteUm, "0 to 10000 µm");
            Require(noise.CorrelatedUm is >= 0 and < 1e4, nameof(s.Noise), noise.CorrelatedUm, "0 to 10000 µm");
            bool isLength = noise.CorrelationLengthMm is >= 0.0001 and <= 1000;
            Require(isLength, nameof(s.Noise), noise.CorrelationLengthMm, "a correlation length of 0.0001 to 1000 mm");
        }

        if (s.Spikes is { } spikes)
        {
            Require(spikes.Count >= 0, nameof(s.Spikes), spikes.Count, "none or more");
            Require(double.IsFinite(spikes.HeightUm), nameof(s.Spikes), spikes.HeightUm, "a finite height");
        }

        if (s.Quantiser is { } quantiser)
        {
            Require(quantiser.RangeUm is > 0 and < 1e6, nameof(s.Quantiser), quantiser.RangeUm, "a range above 0 and below 1000000 µm");
            Require(quantiser.Bits is >= 4 and <= 32, nameof(s.Quantiser), quantiser.Bits, "4 to 32 bits");
        }
    }
}
