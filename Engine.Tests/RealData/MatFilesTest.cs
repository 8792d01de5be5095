using System.Text.Json;
using BearingAnalytics.Signals;
using BearingAnalytics.Signals.Formats;
using BearingAnalytics.Signals.Formats.Mat;

namespace BearingAnalytics.Tests.RealData;

public class MatFilesTest
{
    /// <summary>MATLAB 4.2 to 8 on several machines; the independent reader is scipy.io.loadmat.</summary>
    [Fact]
    public void Every_array_of_every_file_agrees_bit_for_bit_with_the_independent_reader()
    {
        string folder = SharedData.Require("formats", "mat5");
        string[] files = [.. Directory.GetFiles(folder, "*.mat").Order(StringComparer.Ordinal)];
        Assert.True(files.Length > 40);
        List<string> faults = [];
        foreach (string path in files)
        {
            JsonElement expected = ExpectedArray.Of(path);
            if (!expected.TryGetProperty("variables", out JsonElement variables))
            {
                continue;
            }

            try
            {
                MatFile file = Open(path);
                foreach (JsonProperty variable in variables.EnumerateObject())
                {
                    MatArray? array = file.Variables.FirstOrDefault(each => each.Name == variable.Name);
                    Assert.True(array is not null, $"{variable.Name} was not read");
                    Compare(variable.Value, array);
                }
            }
            catch (Exception fault)
            {
                faults.Add($"{Path.GetFileName(path)}: {fault.Message}");
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("bad_miuint32.mat")]
    [InlineData("corrupted_zlib_checksum.mat")]
    [InlineData("malformed1.mat")]
    public void What_the_independent_reader_refuses_is_refused_or_salvaged_with_the_byte(string name)
    {
        string path = SharedData.Require("formats", "mat5", name);
        try
        {
            Recording recording = RecordingReader.Read(path);
            Assert.Contains(recording.Findings, finding => finding.Message.Contains("byte", StringComparison.Ordinal));
        }
        catch (RecordingFormatException refused)
        {
            Assert.Contains("byte", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Version_7_3_is_refused_with_what_to_do()
    {
        string[] files = [SharedData.Require("formats", "mat5", "testhdf5_7.4_GLNX86.mat"),
            .. Directory.GetFiles(SharedData.Require("formats", "mat73"), "*.mat")];
        foreach (string path in files)
        {
            UnsupportedFeatureException refused = Assert.Throws<UnsupportedFeatureException>(() => RecordingReader.Read(path));
            Assert.Contains("-v7", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_like_those_of_CWRU_gives_its_channels_by_role_and_its_speed()
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "mat5", "rig_cwru_like.mat"));
        Assert.Equal(["DE", "FE"], recording.Channels.Select(channel => channel.Role));
        Assert.Equal(1797, recording.Conditions.SpeedRpm);
        Assert.Null(recording.Channels[0].SampleRateHz);
    }

    [Fact]
    public void A_file_like_those_of_MFPT_gives_g_its_sampling_rate_its_load_and_its_speed()
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "mat5", "rig_mfpt_like.mat"));
        Channel channel = Assert.Single(recording.Channels);
        Assert.Equal("bearing.gs", channel.Name);
        Assert.Equal(48828, channel.SampleRateHz);
        Assert.Equal(Quantity.Acceleration, channel.Quantity);
        Assert.Equal(6.15076714893803e-05 * 9.80665, channel.Samples[0], 1e-9);
        Assert.Equal("270", recording.Conditions.Load);
        Assert.Equal(1500, recording.Conditions.SpeedRpm);
    }

    [Theory]
    [InlineData("rig_int16.mat", 48000.0)]
    [InlineData("rig_v4.mat", null)]
    public void Columns_of_a_matrix_are_channels(string name, double? sampleRateHz)
    {
        Recording recording = RecordingReader.Read(SharedData.Require("formats", "mat5", name));
        Assert.Equal(["x(1)", "x(2)"], recording.Channels.Select(channel => channel.Name));
        Assert.All(recording.Channels, channel => Assert.Equal(4800, channel.Samples.Length));
        Assert.All(recording.Channels, channel => Assert.Equal(sampleRateHz, channel.SampleRateHz));
    }

    private static MatFile Open(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] head = new byte[RecordingFormats.HeadBytes];
        int got = stream.ReadAtLeast(head, head.Length, false);
        IRecordingFormat format = RecordingFormats.Recognise(head.AsSpan(0, got));
        stream.Position = 0;
        return format is MatV4Format ? MatV4File.Read(stream, int.MaxValue) : MatV5File.Read(stream, int.MaxValue);
    }

    private static void Compare(JsonElement expected, MatArray array)
    {
        switch (array)
        {
            case MatText text:
                IEnumerable<string> rows = expected.GetProperty("text").EnumerateArray().Select(row => row.GetString()!.TrimEnd());
                Assert.Equal(rows, text.Rows.Select(row => row.TrimEnd()));
                break;
            case MatCells cells:
                Assert.Equal(expected.GetProperty("cell_shape").EnumerateArray().Select(extent => extent.GetInt32()), cells.Dimensions);
                Assert.All(expected.GetProperty("cells").EnumerateArray().Zip(cells.Cells), pair => Compare(pair.First, pair.Second));
                break;
            case MatStructs structs:
                CompareStructs(expected, structs);
                break;
            case MatSparse sparse:
                JsonElement dense = expected.GetProperty("dense");
                double[]? imaginaryDense = sparse.Imaginary is { } values ? Dense(sparse, values) : null;
                CompareNumbers(dense, sparse.Dimensions, Dense(sparse, sparse.Real), imaginaryDense);
                break;
            case MatNumeric number:
                Assert.Equal(number.ElementCount, number.Real.Count);
                CompareNumbers(expected, number.Dimensions, All(number.Real), number.Imaginary is { } imaginary ? All(imaginary) : null);
                CompareType(expected, number);
                break;
            default:
                Assert.Equal("opaque object", Assert.IsType<MatUnread>(array).ClassName);
                break;
        }
    }

    private static void CompareStructs(JsonElement expected, MatStructs structs)
    {
        Assert.Equal(expected.GetProperty("struct_array_shape").EnumerateArray().Select(extent => extent.GetInt32()), structs.Dimensions);
        JsonElement fields = expected.GetProperty("fields");
        Assert.Equal(fields.EnumerateObject().Select(field => field.Name).Order(), structs.Fields.Order());
        foreach (JsonProperty field in fields.EnumerateObject())
        {
            int at = structs.Fields.ToList().IndexOf(field.Name);
            JsonElement[] elements = [.. field.Value.EnumerateArray()];
            if (elements.Length == structs.Elements.Count)
            {
                Assert.All(elements.Zip(structs.Elements), pair => Compare(pair.First, pair.Second[at]));
            }
        }
    }

    private static void CompareType(JsonElement expected, MatNumeric number)
    {
        string? type = expected.GetProperty("dtype").GetString()?.TrimStart('<', '>');
        if (number.ElementCount == 0 || number.Imaginary is not null || type is null)
        {
            return;
        }

        string stored = number.StoredAs switch
        {
            MatStorage.Double => "float64 f8",
            MatStorage.Single => "float32 f4",
            _ => number.StoredAs.ToString().ToLowerInvariant() + $" i{number.StoredAs.Bytes()} u{number.StoredAs.Bytes()}",
        };
        Assert.Contains(type, stored.Split(' '));
    }

    private static void CompareNumbers(JsonElement expected, int[] dimensions, double[] real, double[]? imaginary)
    {
        if (imaginary is not null)
        {
            ExpectedArray.AssertSame(expected.GetProperty("imag"), dimensions, RowMajor(dimensions, imaginary));
            expected = expected.GetProperty("real");
        }

        ExpectedArray.AssertSame(expected, dimensions, RowMajor(dimensions, real));
    }

    private static double[] All(MatValues values) => [.. Enumerable.Range(0, values.Count).Select(i => values[i])];

    private static double[] Dense(MatSparse sparse, MatValues values)
    {
        double[] dense = new double[sparse.ElementCount];
        for (int column = 0; column < sparse.Dimensions[1]; column++)
        {
            for (int at = sparse.ColumnStarts[column]; at < sparse.ColumnStarts[column + 1]; at++)
            {
                dense[(column * sparse.Dimensions[0]) + sparse.RowIndices[at]] = values[at];
            }
        }

        return dense;
    }

    private static double[] RowMajor(int[] dimensions, double[] columnMajor)
    {
        double[] rowMajor = new double[columnMajor.Length];
        int[] index = new int[dimensions.Length];
        for (int at = 0; at < columnMajor.Length; at++)
        {
            int row = 0;
            for (int axis = 0; axis < index.Length; axis++)
            {
                row = (row * dimensions[axis]) + index[axis];
            }

            rowMajor[row] = columnMajor[at];
            for (int axis = 0; axis < index.Length && ++index[axis] == dimensions[axis]; axis++)
            {
                index[axis] = 0;
            }
        }

        return rowMajor;
    }
}
