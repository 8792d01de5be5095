using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>Puts the parts of an X3P file together.</summary>
internal static class X3pWriter
{
    public const string PointPart = "bindata/data.bin";
    public const string ValidPart = "bindata/valid.bin";

    /// <summary>How the comment of record 2 carries the diameter, which the standard has no place for.</summary>
    public const string DiameterKey = "diameter_mm=";

    private const string MainPart = "main.xml";
    private const string ChecksumPart = "md5checksum.hex";

    // Containers of equal content are equal byte for byte; this is the earliest time that ZIP can state.
    private static readonly DateTimeOffset PartTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(ProfileTrace trace, Stream stream, bool asText)
    {
        X3pGrid grid = X3pGrid.Of(trace);

        // The schema has no text for an invalid point that still has a position of its own.
        asText &= grid.X is null || !Array.Exists(grid.Z, double.IsNaN);
        byte[]? points = asText ? null : Points(grid);
        byte[]? valid = asText ? null : Valid(grid.Z);
        byte[] main = X3pMainXml.Write(trace, grid, Digest(points), valid is null ? null : Digest(valid));
        using ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, MainPart, main);
        Add(archive, PointPart, points);
        Add(archive, ValidPart, valid);
        Add(archive, ChecksumPart, Encoding.ASCII.GetBytes($"{Digest(main)} *{MainPart}\n"));
    }

    private static byte[] Points(X3pGrid grid)
    {
        int values = grid.X is null ? 1 : 2;
        byte[] bytes = new byte[8 * values * grid.Z.Length];
        for (int i = 0; i < grid.Z.Length; i++)
        {
            Span<byte> record = bytes.AsSpan(8 * values * i);
            if (grid.X is { } x)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(record, x[i]);
            }

            BinaryPrimitives.WriteDoubleLittleEndian(record[(8 * (values - 1))..], grid.Z[i]);
        }

        return bytes;
    }

    private static byte[]? Valid(double[] z)
    {
        byte[] bits = new byte[(z.Length + 7) / 8];
        bool all = true;
        for (int i = 0; i < z.Length; i++)
        {
            bool valid = !double.IsNaN(z[i]);
            all &= valid;
            bits[i / 8] |= (byte)(valid ? 1 << (i % 8) : 0);
        }

        return all ? null : bits;
    }

    private static string? Digest(byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        using MemoryStream stream = new(bytes);
        return ZipPart.Md5(stream);
    }

    private static void Add(ZipArchive archive, string name, byte[]? bytes)
    {
        if (bytes is not null)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            entry.LastWriteTime = PartTime;
            using Stream part = entry.Open();
            part.Write(bytes);
        }
    }

    /// <summary>A double as text that reads back to the same bits.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
