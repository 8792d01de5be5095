using System.Buffers.Binary;
using BearingAnalytics.Signals;
using CsCheck;

namespace BearingAnalytics.Tests.Signals;

public class WavFormatTest
{
    [Fact]
    public void Float_samples_come_back_exactly_as_written()
        => Gen.Float.Array[0, 300].Select(Gen.Int[1, 4]).Sample((samples, channels) =>
        {
            float[][] written = [.. Enumerable.Range(0, channels).Select(_ => samples)];
            Recording recording = TestRecordings.Read(TestRecordings.Wav(WavSampleFormat.Float32, written));
            Assert.Equal(channels, recording.Channels.Count);
            Assert.All(recording.Channels, channel => Assert.Equal(samples, channel.Samples));
            Assert.Empty(recording.Findings);
        }, iter: 200, threads: 1);

    [Fact]
    public void Sixteen_bit_samples_come_back_within_half_a_step_and_the_outside_is_clipped()
    {
        float[] samples = [.. TestRecordings.Noise(5000), 2f, -2f];
        Channel channel = TestRecordings.Read(TestRecordings.Wav(WavSampleFormat.Pcm16, samples)).Channels[0];
        Assert.Equal(1, channel.FullScale);
        Assert.All(samples.Take(5000).Zip(channel.Samples), pair => Assert.Equal(pair.First, pair.Second, 0.51 / 32768));
        Assert.Equal([32767 / 32768f, -1f], channel.Samples[^2..]);
    }

    [Fact]
    public void Chunks_before_the_format_and_payload_that_looks_like_a_chunk_do_not_mislead()
    {
        byte[] plain = TestRecordings.Wav(WavSampleFormat.Pcm16, TestRecordings.Noise(100));
        byte[] bait = "data\u0004\0\0\0fmt "u8.ToArray();
        byte[] junk = [.. "JUNK"u8, (byte)(bait.Length + 1), 0, 0, 0, .. bait, 7, 0];
        byte[] file = [.. plain[..12], .. junk, .. plain[12..]];
        Assert.Equal(TestRecordings.Read(plain).Channels[0].Samples, TestRecordings.Read(file).Channels[0].Samples);
    }

    [Fact]
    public void Data_may_come_before_the_format()
    {
        byte[] plain = TestRecordings.Wav(WavSampleFormat.Pcm16, TestRecordings.Noise(100));
        byte[] file = [.. plain[..12], .. plain[36..], .. plain[12..36]];
        Assert.Equal(TestRecordings.Read(plain).Channels[0].Samples, TestRecordings.Read(file).Channels[0].Samples);
    }

    [Fact]
    public void Every_cut_gives_a_clear_error_or_the_samples_that_are_left_with_a_finding()
    {
        byte[] whole = TestRecordings.Wav(WavSampleFormat.Pcm16, TestRecordings.Noise(40), TestRecordings.Noise(40, 2));
        float[] samples = TestRecordings.Read(whole).Channels[0].Samples;
        for (int length = 1; length < whole.Length; length++)
        {
            try
            {
                Recording recording = TestRecordings.Read(whole[..length]);
                Assert.True(length >= 44, $"{length} bytes were taken for a whole file");
                Assert.Equal(samples[..((length - 44) / 4)], recording.Channels[0].Samples);
                Assert.Contains(recording.Findings, finding => finding.Code == "truncated");
            }
            catch (RecordingFormatException refused)
            {
                Assert.True(length < 44, refused.Message);
            }
        }
    }

    [Fact]
    public void A_size_of_all_ones_means_up_to_the_end()
    {
        byte[] file = TestRecordings.Wav(WavSampleFormat.Pcm16, TestRecordings.Noise(100));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), uint.MaxValue);
        Recording recording = TestRecordings.Read(file);
        Assert.Equal(100, recording.Channels[0].Samples.Length);
        Assert.Contains(recording.Findings, finding => finding.Code == "sizes-not-written");
    }

    [Fact]
    public void Wave64_is_read()
    {
        byte[] plain = TestRecordings.Wav(WavSampleFormat.Pcm16, TestRecordings.Noise(100));
        byte[] tail = [0xF3, 0xAC, 0xD3, 0x11, 0x8C, 0xD1, 0x00, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A];
        byte[] file =
        [
            .. "riff"u8, 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0, 0, .. Size(40 + 40 + 224), .. "wave"u8, .. tail,
            .. "fmt "u8, .. tail, .. Size(24 + 16), .. plain[20..36], .. "data"u8, .. tail, .. Size(24 + 200), .. plain[44..],
        ];
        Assert.Equal(TestRecordings.Read(plain).Channels[0].Samples, TestRecordings.Read(file).Channels[0].Samples);
    }

    [Fact]
    public void A_minute_of_sound_is_read_within_its_own_size()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (WavWriter writer = new(path, 48000, 2, WavSampleFormat.Pcm16))
        {
            float[] second = TestRecordings.Noise(48000);
            for (int i = 0; i < 60; i++)
            {
                writer.Write(second, second);
            }
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Recording recording = RecordingReader.Read(path);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        File.Delete(path);
        long samples = 60 * 48000 * 2 * sizeof(float);
        Assert.Equal(60, recording.Channels[1].DurationSeconds);
        Assert.True(allocated < 1.1 * samples, $"{allocated} bytes for {samples} bytes of samples");
    }

    private static byte[] Size(long bytes) => BitConverter.GetBytes(bytes);
}
