using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

public class UnitsTest
{
    private const double G = 9.80665;
    private static readonly byte[] Half = TestRecordings.Wav(WavSampleFormat.Float32, [0.5f, -0.25f]);

    [Theory]
    [InlineData("m/s2", null, Quantity.Acceleration, 0.5)]
    [InlineData("m/s²", null, Quantity.Acceleration, 0.5)]
    [InlineData("m/s^2", null, Quantity.Acceleration, 0.5)]
    [InlineData("ms-2", null, Quantity.Acceleration, 0.5)]
    [InlineData("m·s⁻²", null, Quantity.Acceleration, 0.5)]
    [InlineData("g", null, Quantity.Acceleration, 0.5 * G)]
    [InlineData("[G's]", null, Quantity.Acceleration, 0.5 * G)]
    [InlineData("mm/s", null, Quantity.Velocity, 5e-4)]
    [InlineData("\u00B5m/s", null, Quantity.Velocity, 5e-7)]
    [InlineData("\u03BCm/s", null, Quantity.Velocity, 5e-7)]
    [InlineData("um", null, Quantity.Displacement, 5e-7)]
    [InlineData("Pa", null, Quantity.SoundPressure, 0.5)]
    [InlineData("mPa", null, Quantity.SoundPressure, 5e-4)]
    [InlineData("MPa", null, Quantity.Unknown, 0.5)]
    [InlineData("mV", null, Quantity.Voltage, 5e-4)]
    [InlineData("furlong", null, Quantity.Unknown, 0.5)]
    [InlineData("V", "100 mV/g", Quantity.Acceleration, 5 * G)]
    [InlineData("mV", "10 mV/(m/s2)", Quantity.Acceleration, 0.05)]
    [InlineData("mV", "10 mV/m/s²", Quantity.Acceleration, 0.05)]
    [InlineData("V", "50 mV/Pa", Quantity.SoundPressure, 10)]
    [InlineData("V", "10 g/V", Quantity.Acceleration, 5 * G)]
    [InlineData("V", "4 mV/(mm/s)", Quantity.Velocity, 0.125)]
    [InlineData(null, "100 mV/g", Quantity.Acceleration, 5 * G)]
    [InlineData(null, "0.1 FS/Pa", Quantity.SoundPressure, 5)]
    [InlineData("g", "0.1", Quantity.Acceleration, 5 * G)]
    [InlineData("g", "100 mV/g", Quantity.Acceleration, 0.5 * G)]
    [InlineData("V", "0.1", Quantity.Voltage, 0.5)]
    [InlineData(null, "loud", Quantity.Unknown, 0.5)]
    [InlineData(null, null, Quantity.Unknown, 0.5)]
    public void Samples_come_in_SI_units(string? unit, string? sensitivity, Quantity quantity, double expected)
    {
        Channel channel = TestRecordings.Read(Half, new RecordingNotes { Unit = unit, Sensitivity = sensitivity }).Channels[0];
        Assert.Equal(quantity, channel.Quantity);
        Assert.Equal(expected, channel.Samples[0], 1e-6 * expected);
        Assert.Equal(quantity == Quantity.Unknown, channel.Unit.Length == 0);
    }

    [Theory]
    [InlineData("furlong", null, "unit-unknown")]
    [InlineData("V", "0.1", "sensitivity-unknown")]
    [InlineData(null, "loud", "sensitivity-unknown")]
    [InlineData("g", "100 mV/g", "sensitivity-not-applied")]
    [InlineData(null, "100 mV/g", "volts-assumed")]
    public void What_could_not_be_applied_is_told(string? unit, string? sensitivity, string code)
        => Assert.Equal(
            code, Assert.Single(TestRecordings.Read(Half, new RecordingNotes { Unit = unit, Sensitivity = sensitivity }).Findings).Code);

    [Fact]
    public void A_list_of_units_gives_each_channel_its_own_and_full_scale_follows()
    {
        byte[] file = TestRecordings.Wav(WavSampleFormat.Pcm16, [0.5f], [0.5f]);
        Recording recording = TestRecordings.Read(file, new RecordingNotes { Unit = "g;Pa" });
        Assert.Equal([Quantity.Acceleration, Quantity.SoundPressure], recording.Channels.Select(channel => channel.Quantity));
        Assert.Equal(G, recording.Channels[0].FullScale!.Value, 1e-9);
    }
}
