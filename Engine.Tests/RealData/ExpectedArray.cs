using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;

namespace BearingAnalytics.Tests.RealData;

/// <summary>What an independent reader found in a file: <c>&lt;file&gt;.expected.json</c>.</summary>
internal static class ExpectedArray
{
    public static JsonElement Of(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path + ".expected.json"));
        return document.RootElement.Clone();
    }

    /// <summary>Compares values in row-major order, bit for bit, by their SHA-256 as little-endian doubles.</summary>
    public static void AssertSame(JsonElement expected, IReadOnlyList<int> shape, double[] rowMajor)
    {
        Assert.Equal(expected.GetProperty("shape").EnumerateArray().Select(extent => extent.GetInt32()), shape);
        AssertStart(expected, rowMajor);
        Assert.Equal(expected.GetProperty("sha256_f64le_rowmajor").GetString(), Sha256(rowMajor));
    }

    /// <summary>Compares values that went through single precision.</summary>
    public static void AssertNear(JsonElement expected, double[] rowMajor, double scale, double offset = 0)
    {
        long count = expected.GetProperty("shape").EnumerateArray().Aggregate(1L, (product, extent) => product * extent.GetInt64());
        Assert.Equal(count, rowMajor.Length);
        double[] first = [.. expected.GetProperty("first").EnumerateArray().Select(value => value.GetDouble())];
        double[] last = [.. expected.GetProperty("last").EnumerateArray().Select(value => value.GetDouble())];
        double[] ends = [.. rowMajor.Take(first.Length), .. rowMajor.TakeLast(last.Length)];
        Assert.Equal(ends.Length, first.Length + last.Length);
        foreach ((double wanted, double got) in first.Concat(last).Zip(ends))
        {
            Assert.Equal((float)((wanted - offset) * scale), got, 0.0);
        }

        Assert.Equal((expected.GetProperty("min").GetDouble() - offset) * scale, rowMajor.Min(), 1e-6);
        Assert.Equal((expected.GetProperty("max").GetDouble() - offset) * scale, rowMajor.Max(), 1e-6);
        double sum = (expected.GetProperty("sum").GetDouble() - (offset * count)) * scale;
        Assert.True(Math.Abs(sum - rowMajor.Sum()) <= 1e-7 * count, $"sum {rowMajor.Sum()} instead of {sum}");
    }

    private static void AssertStart(JsonElement expected, double[] values)
    {
        double[] first = [.. expected.GetProperty("first").EnumerateArray().Select(value => value.GetDouble())];
        Assert.Equal(first, values.Take(first.Length));
    }

    private static string Sha256(double[] values)
    {
        byte[] bytes = new byte[8 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * i), values[i]);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
