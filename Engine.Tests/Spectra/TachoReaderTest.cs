using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Noise.Simulation;
using BearingAnalytics.Spectra;

namespace BearingAnalytics.Tests.Spectra;

[Trait("floor", "spectra")]
public class TachoReaderTest
{
    private const double RateHz = 10000;
    private static readonly TurningShaft RunUp = new(20, 40, 6);
    private static readonly TurningShaft Steady = new(30, 30, 6);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, -1)]
    [InlineData(4, 1)]
    public void The_speed_of_a_run_up_is_read_between_samples(int marks, int sign)
    {
        float[] pulses = RunUp.Pulses(RateHz, Marks(RunUp, marks), 0.1 / marks, noise: 0.02);
        TachoReading reading = TachoReader.Read([.. pulses.Select(x => sign * x)], RateHz, marks);
        Assert.NotNull(reading.Track);
        Assert.Equal(sign < 0, reading.IsNegative);
        Assert.Equal(2.5 * sign, reading.Threshold, 0.3);
        Assert.Equal((0, 0), (reading.MissingPulses, reading.ExtraPulses));
        Assert.Equal(RotationSource.Tacho, reading.Track.Source);
        Assert.InRange(RunUp.SpeedError(reading.Track.SpeedHzAt), 0, 2e-3);
        double turned = reading.Track.RevolutionsAt(5.5) - reading.Track.RevolutionsAt(0.5);
        Assert.Equal(RunUp.RevolutionsAt(5.5) - RunUp.RevolutionsAt(0.5), turned, 2e-3);
    }

    [Fact]
    public void Missing_and_doubled_pulses_are_seen_and_counted()
    {
        List<double> marks = [.. Marks(RunUp, 1)];
        int[] missing = [7, 30, 31, 90, 150];
        double[] doubled = [12.3, 55.5, 101.92, 120.1];
        IEnumerable<double> given = marks.Where((_, i) => !missing.Contains(i)).Concat(doubled).Order();
        TachoReading reading = TachoReader.Read(RunUp.Pulses(RateHz, given, 0.03), RateHz);
        Assert.NotNull(reading.Track);
        Assert.Equal(missing.Length, reading.MissingPulses);
        Assert.Equal(doubled.Length, reading.ExtraPulses);
        Assert.Equal(marks.Count - missing.Length, reading.PulseCount);
        Assert.InRange(RunUp.SpeedError(reading.Track.SpeedHzAt), 0, 2e-3);
    }

    [Fact]
    public void Uneven_marks_are_no_speed()
    {
        double[] places = [0, 0.24, 0.51, 0.74];
        IEnumerable<double> marks = Enumerable.Range(0, 178).SelectMany(turn => places.Select(place => turn + 0.5 + place));
        TachoReading reading = TachoReader.Read(Steady.Pulses(RateHz, marks, 0.03), RateHz, 4);
        Assert.NotNull(reading.Track);
        Assert.InRange(reading.Track.RelativeSpread, 0, 2e-3);
        Assert.Equal(30, reading.Track.MeanSpeedHz, 0.01);
    }

    [Fact]
    public void What_is_no_tacho_is_refused_with_a_reason()
    {
        float[] vibration = RecordingSimulator.Simulate(new SimulationOptions
        {
            Mode = NoiseMode.OuterRaceFlaw,
            Bearing = BearingCatalogue.Shipped.Find("6205")!,
            SpeedRpm = 1800,
        }).Channels[0].Samples;
        float[] twoPulses = Steady.Pulses(RateHz, [0.5, 1.5], 0.1);
        foreach (float[] samples in (float[][])[GaussianNoise.Of(50_000, 3), new float[1000], [], vibration, twoPulses])
        {
            TachoReading reading = TachoReader.Read(samples, RateHz);
            Assert.Null(reading.Track);
            Assert.NotEmpty(reading.Refusal);
        }
    }

    private static IEnumerable<double> Marks(TurningShaft shaft, int perRevolution) =>
        Enumerable.Range(0, (int)((shaft.RevolutionsAt(shaft.DurationSeconds) - 1) * perRevolution))
            .Select(i => 0.4 + ((double)i / perRevolution));
}
