using System.Diagnostics;
using System.Text;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

/// <summary>
/// Small files of every format with bytes changed, cut out, doubled or swapped: a clear error or a recording, within bounds.
/// </summary>
public class ReaderFuzzTest
{
    private const int Rounds = 1500;
    private const long MostBytes = 48L << 20;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_damaged_file_never_does_worse_than_a_clear_error(int kind)
    {
        byte[] seed = Seed(kind);
        Random random = new(1000 + kind);
        int read = 0;
        Stopwatch clock = Stopwatch.StartNew();
        for (int round = 0; round < Rounds; round++)
        {
            byte[] file = DamagedFile.Of(seed, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Recording recording = TestRecordings.Read(file);
                _ = recording.Channels.Select(channel => SignalQuality.Check(channel, recording).Count).Sum();
                read++;
            }
            catch (RecordingFormatException refused)
            {
                Assert.NotEmpty(refused.Message);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MostBytes, $"round {round} took {allocated} bytes");
        }

        Assert.InRange(read, 1, Rounds);
        Assert.True(clock.Elapsed.TotalSeconds < 60);
    }

    private static byte[] Seed(int kind)
    {
        float[] noise = TestRecordings.Noise(200);
        double[] values = [.. noise.Select(sample => (double)sample)];
        return kind switch
        {
            0 => TestRecordings.Wav(WavSampleFormat.Pcm16, noise, noise),
            1 => TestRecordings.Wav(WavSampleFormat.Float32, noise),
            2 => TestRecordings.Mat(false, TestRecordings.MatDoubles("x", values), TestRecordings.MatDoubles("fs", [12000])),
            3 => TestRecordings.Mat(false, TestRecordings.Packed(TestRecordings.MatDoubles("x", values))),
            4 => Encoding.ASCII.GetBytes("# fs=48000\nt;a;b\n"
                + string.Concat(noise.Select((sample, at) => FormattableString.Invariant($"{at / 48000.0:F6};{sample:F4};{sample:E3}\n")))),
            _ => MatV4(values),
        };
    }

    private static byte[] MatV4(double[] values)
        => [.. new[] { 0, values.Length, 1, 0, 2 }.SelectMany(BitConverter.GetBytes), .. "x\0"u8,
            .. values.SelectMany(BitConverter.GetBytes)];
}
