using BearingAnalytics.Signals;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Reporting.Drawing;

/// <summary>Axis titles that always carry a unit, or say that there is none.</summary>
internal static class AxisTitles
{
    public static string Amplitude(Quantity quantity, string unit) => quantity switch
    {
        Quantity.Acceleration => $"Acceleration, {unit}",
        Quantity.Velocity => $"Velocity, {unit}",
        Quantity.Displacement => $"Displacement, {unit}",
        Quantity.SoundPressure => $"Sound pressure, {unit}",
        Quantity.Voltage => $"Voltage, {unit}",
        _ => unit.Length > 0 ? $"Signal, {unit}" : "Signal (no unit known)",
    };

    public static string Spectrum(Spectrum spectrum)
    {
        string unit = spectrum.Unit.Length > 0 ? spectrum.Unit : "signal unit";
        return spectrum.Scaling switch
        {
            SpectrumScaling.Peak => $"Amplitude (peak), {unit}",
            SpectrumScaling.Rms => $"Amplitude (rms), {unit}",
            _ => spectrum.Unit.Contains('/', StringComparison.Ordinal) || spectrum.Unit.Length == 0
                ? $"Power density, ({unit})²/Hz"
                : $"Power density, {unit}²/Hz",
        };
    }

    public static string Hertz(double hertz) => hertz >= 1000 ? FormattableString.Invariant($"{hertz / 1000:0.##} kHz") : FormattableString.Invariant($"{hertz:0.#} Hz");

    public static string Band(FrequencyBand band) => band.HighHz >= 1000
        ? FormattableString.Invariant($"{band.LowHz / 1000:0.##}–{band.HighHz / 1000:0.##} kHz")
        : FormattableString.Invariant($"{band.LowHz:0}–{band.HighHz:0} Hz");
}
