using System.Buffers.Binary;
using System.Text;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>One object header of a Digital Surf file: 512 bytes, little endian.</summary>
internal sealed class SurHeader
{
    public const int Size = 512;
    private const long MostPoints = 1L << 40;
    private readonly byte[] _bytes;
    private readonly long _at;

    public SurHeader(ProfileFile file, long at)
    {
        _at = at;
        _bytes = file.Bytes(at, Size, "a Digital Surf header");
        if (!IsHeader(_bytes))
        {
            throw new ProfileFormatException(
                Invariant($"At byte {at} a Digital Surf header should begin and does not: the file is damaged."));
        }

        if (Short(98) is not (16 or 32))
        {
            throw new ProfileFormatException(
                Invariant($"The Digital Surf header at byte {at} states {Short(98)} bits per point; 16 and 32 exist."));
        }

        // Some writers leave the profile count at zero.
        PointsPerLine = Math.Max(1, Int(108));
        Lines = Math.Max(1, Int(112));
        bool tooMany = (long)PointsPerLine * Lines > MostPoints;
        if (Int(108) <= 0 || Int(112) < 0 || CommentBytes < 0 || PrivateBytes < 0 || tooMany)
        {
            throw new ProfileFormatException(
                Invariant($"The Digital Surf header at byte {at} states {Int(108)} x {Int(112)} points: it is damaged."));
        }
    }

    public static bool IsHeader(ReadOnlySpan<byte> bytes) => bytes.StartsWith("DIGITAL SURF"u8) || bytes.StartsWith("DSCOMPRESSED"u8);

    public bool IsCompressed => _bytes.AsSpan().StartsWith("DSCOMPRESSED"u8);

    public int ObjectType => Short(18);

    public int Objects => Math.Max(1, (int)Short(14));

    public StoredNumber Type => Short(98) == 16 ? StoredNumber.Int16 : StoredNumber.Int32;

    public int PointsPerLine { get; }

    public int Lines { get; }

    /// <summary>The height that marks an invalid point: two below the smallest; NaN where all points are valid.</summary>
    public double Invalid => Short(86) == 1 ? Int(100) - 2.0 : double.NaN;

    public double XStep => Float(120);

    public double ZStep => Float(128);

    public LengthUnit? XUnit => LengthUnit.Find(Text(180, 16));

    public LengthUnit? ZUnit => LengthUnit.Find(Text(212, 16));

    public string XUnitText => Text(180, 16);

    public string ZUnitText => Text(212, 16);

    public double XOffset => Float(466);

    public double ZOffset => Float(474);

    public long CompressedBytes => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(324));

    /// <summary>Where the points begin in the file.</summary>
    public long PointsAt => _at + Size + CommentBytes + PrivateBytes;

    /// <summary>Where the next object begins in the file.</summary>
    public long End => PointsAt + (IsCompressed ? CompressedBytes : (long)PointsPerLine * Lines * Type.Size());

    private int CommentBytes => Short(334);

    private int PrivateBytes => Short(336);

    public List<KeyValuePair<string, string>> Notes(ProfileFile file)
    {
        List<KeyValuePair<string, string>> notes = [];
        Add("Name", Text(20, 30));
        Add("Operator", Text(50, 30));
        Add("Client", Text(338, 128));
        Add("Comment", Clean(file.Bytes(_at + Size, CommentBytes, "the comment")));
        if (Short(316) is >= 1 and <= 9999 && Short(314) is >= 1 and <= 12 && Short(312) is >= 1 and <= 31)
        {
            Add("Date", Invariant($"{Short(316):D4}-{Short(314):D2}-{Short(312):D2}"));
        }

        return notes;

        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                notes.Add(KeyValuePair.Create(key, value));
            }
        }
    }

    private static string Clean(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes).Trim('\0', ' ', '\r', '\n');

    private string Text(int at, int length)
    {
        ReadOnlySpan<byte> field = _bytes.AsSpan(at, length);
        int end = field.IndexOf((byte)0);
        return Clean(end < 0 ? field : field[..end]);
    }

    private short Short(int at) => BinaryPrimitives.ReadInt16LittleEndian(_bytes.AsSpan(at));

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));

    private float Float(int at) => BinaryPrimitives.ReadSingleLittleEndian(_bytes.AsSpan(at));
}
