using System.Text.Json;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

public class WavFilesTest
{
    /// <summary>
    /// Files of libsndfile, of scipy's test set and made by hand; the independent readers are libsndfile and scipy.io.wavfile.
    /// </summary>
    [Fact]
    public void Every_file_agrees_with_the_independent_reader_and_compressed_ones_are_refused_by_the_name_of_their_codec()
    {
        string[] files = [.. Directory.GetFiles(SharedData.Require("formats", "wav"), "*.wav").Order(StringComparer.Ordinal)];
        Assert.True(files.Length >= 20);
        List<string> faults = [];
        foreach (string path in files)
        {
            try
            {
                Compare(path, ExpectedArray.Of(path));
            }
            catch (Exception fault)
            {
                faults.Add($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void A_broadcast_file_tells_when_it_was_begun()
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "wav", "bwf_bext_before_fmt.wav"));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 12, 34, 56, TimeSpan.Zero), recording.StartTime);
    }

    [Fact]
    public void A_file_whose_recorder_died_is_taken_up_to_its_end_with_a_finding()
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "wav", "crashed_zero_sizes.wav"));
        Assert.Contains(recording.Findings, finding => finding.Code == "sizes-not-written");
    }

    [Fact]
    public void A_file_cut_short_is_salvaged_with_the_byte_where_it_ends()
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "wav", "test-44100Hz-le-1ch-4bytes-early-eof.wav"));
        Assert.Contains(recording.Findings, finding => finding.Code == "truncated"
            && finding.Message.Contains("byte 1024", StringComparison.Ordinal));
    }

    private static void Compare(string path, JsonElement expected)
    {
        bool compressed = path.Contains("ulaw", StringComparison.Ordinal) || path.Contains("adpcm", StringComparison.Ordinal);
        if (compressed)
        {
            UnsupportedFeatureException refused = Assert.Throws<UnsupportedFeatureException>(() => RecordingReader.Read(path));
            Assert.Matches("µ-law|ADPCM", refused.Message);
            return;
        }

        if (expected.TryGetProperty("error", out _))
        {
            CorruptFileException refused = Assert.Throws<CorruptFileException>(() => RecordingReader.Read(path));
            Assert.Contains("byte", refused.Message, StringComparison.Ordinal);
            return;
        }

        Recording recording = RecordingReader.Read(path);
        Assert.Equal(expected.GetProperty("sample_rate").GetDouble(), recording.Channels[0].SampleRateHz);
        double[] rowMajor = Interleaved(recording);
        if (expected.TryGetProperty("samples_normalised", out JsonElement normalised))
        {
            ExpectedArray.AssertNear(normalised, rowMajor, 1);
        }
        else if (expected.TryGetProperty("samples_int16", out JsonElement sixteen))
        {
            ExpectedArray.AssertNear(sixteen, rowMajor, 1 / 32768.0);
        }
        else
        {
            JsonElement raw = expected.GetProperty("raw_samples");
            (double scale, double offset) = Scaling(raw.GetProperty("dtype").GetString()!);
            ExpectedArray.AssertNear(raw, rowMajor, scale, offset);
        }
    }

    private static (double Scale, double Offset) Scaling(string type) => type.TrimStart('<', '>') switch
    {
        "uint8" or "u1" => (1 / 128.0, 128),
        "int16" or "i2" => (1 / 32768.0, 0),
        "int32" or "i4" => (1 / 2147483648.0, 0),
        "int64" or "i8" => (1 / 9223372036854775808.0, 0),
        "float32" or "f4" or "float64" or "f8" => (1, 0),
        _ => throw new ArgumentException(type),
    };

    private static double[] Interleaved(Recording recording)
    {
        int channels = recording.Channels.Count;
        double[] rowMajor = new double[channels * recording.Channels[0].Samples.Length];
        for (int i = 0; i < rowMajor.Length; i++)
        {
            rowMajor[i] = recording.Channels[i % channels].Samples[i / channels];
        }

        return rowMajor;
    }
}
