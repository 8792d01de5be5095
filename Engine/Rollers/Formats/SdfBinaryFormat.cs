using System.Buffers.Binary;
using System.Text;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// SDF binary (ISO 25178-71), little endian: a header of 81 bytes, heights row by row, an XML trailer. Scales are in metres.
/// </summary>
internal sealed class SdfBinaryFormat : IProfileFormat
{
    private const int HeaderBytes = 81;
    private const int TrailerBytes = 1 << 16;

    public string Name => "sdf-binary";

    public bool CanRead(ProfileFile file) => file.Head.StartsWith("bISO-1.0"u8) || file.Head.StartsWith("bBCR-1.0"u8);

    public StoredProfile Read(ProfileFile file)
    {
        byte[] header = file.Bytes(0, HeaderBytes, "the SDF header");
        int points = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(42));
        int rows = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(44));
        double pitch = Scale(header, 46, "Xscale");
        double scale = Scale(header, 62, "Zscale");
        if (header[78] != 0)
        {
            throw new ProfileFormatException(
                Invariant($"The SDF file is compressed (kind {header[78]} at byte 78): export it uncompressed."));
        }

        if (points == 0 || header[79] > (byte)StoredNumber.Float64)
        {
            throw new ProfileFormatException(Invariant(
                $"The SDF header states {points} points of data type {header[79]} (byte 79); types 0 to 7 exist: it is damaged."));
        }

        StoredNumber type = (StoredNumber)header[79];
        List<Finding> findings = [];
        long row = RowChoice.OfSurface(file.Row, rows, findings);
        long rowBytes = (long)points * type.Size();
        byte[] raw = file.Bytes(HeaderBytes + (row * rowBytes), rowBytes, Invariant($"row {row + 1}"));
        long end = HeaderBytes + (rows * rowBytes);
        if (end > file.Length)
        {
            findings.Add(new Finding("truncated", FindingSeverity.Warning,
                Invariant($"The file ends at byte {file.Length} before its last row; row {row + 1} is complete.")));
        }

        return new StoredProfile
        {
            Format = Name,
            Z = Heights(raw, type, points, scale),
            Pitch = pitch,
            XUnit = LengthUnit.Metre,
            ZUnit = LengthUnit.Metre,
            Notes =
            [
                KeyValuePair.Create("ManufacID", Text(header, 8, 10)),
                KeyValuePair.Create("CreateDate", Text(header, 18, 12)),
                KeyValuePair.Create("ModDate", Text(header, 30, 12)),
                .. Trailer(file, end),
            ],
            Findings = findings,
        };
    }

    private static double[] Heights(byte[] raw, StoredNumber type, int points, double scale)
    {
        double invalid = type switch { StoredNumber.Int16 => short.MinValue, StoredNumber.Int32 => int.MinValue, _ => double.NaN };
        double[] z = new double[points];
        for (int i = 0; i < points; i++)
        {
            double value = type.Decode(raw.AsSpan(i * type.Size()));
            z[i] = value == invalid ? double.NaN : value * scale;
        }

        return z;
    }

    private static List<KeyValuePair<string, string>> Trailer(ProfileFile file, long end)
        => end >= file.Length ? []
            : SdfTrailer.Notes(Encoding.Latin1.GetString(file.Bytes(end, Math.Min(TrailerBytes, file.Length - end), "the trailer")));

    private static double Scale(byte[] header, int at, string name)
    {
        double scale = BinaryPrimitives.ReadDoubleLittleEndian(header.AsSpan(at));
        return scale > 0 && double.IsFinite(scale) ? scale : throw new ProfileFormatException(
            Invariant($"The SDF header states {name} = {scale} at byte {at}; a positive number of metres is needed: it is damaged."));
    }

    private static string Text(byte[] header, int at, int length) => Encoding.Latin1.GetString(header, at, length).Trim('\0', ' ');
}
