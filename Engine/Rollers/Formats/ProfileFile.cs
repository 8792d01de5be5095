using System.IO.Compression;
using BearingAnalytics.Numerics.Delimited;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>A file being read: its first bytes to recognise it by, and bounded access to the rest.</summary>
internal sealed class ProfileFile
{
    /// <summary>How much of a file is looked at to recognise it: an HDF5 signature at byte 512 lies within.</summary>
    public const int HeadBytes = 4096;

    private const int JudgedBytes = 1 << 18;
    private readonly Stream _stream;
    private readonly byte[] _head;
    private string[]? _parts;

    public ProfileFile(Stream stream, int? row)
    {
        _stream = stream;
        Row = row;
        stream.Position = 0;
        byte[] head = new byte[(int)Math.Min(HeadBytes, stream.Length)];
        int got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        _head = head[..got];
    }

    public ReadOnlySpan<byte> Head => _head;

    /// <summary>Which profile or row is asked for, counted from 1; null for the format's choice.</summary>
    public int? Row { get; }

    public long Length => _stream.Length;

    /// <summary>The first bytes as text without a byte order mark.</summary>
    public string HeadText
    {
        get
        {
            using Stream text = TextEncoding.Open(new MemoryStream(_head));
            byte[] plain = new byte[HeadBytes];
            return TextEncoding.Decode(plain.AsSpan(0, text.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false)));
        }
    }

    public bool IsText => TextEncoding.LooksLikeText(_head);

    public bool IsZip => Head.StartsWith("PK\x03\x04"u8);

    /// <summary>Names of the parts of a ZIP container; empty for other files.</summary>
    public IReadOnlyList<string> ZipParts => _parts ??= IsZip ? ListParts() : [];

    public Stream FromStart()
    {
        _stream.Position = 0;
        return _stream;
    }

    /// <summary>All lines, from the first.</summary>
    public LineReader Lines() => new(TextEncoding.Open(_stream), refusal => new ProfileFormatException(refusal));

    /// <summary>The first lines, enough to judge a layout by.</summary>
    public List<byte[]> FirstLines() => Lines().Sample(JudgedBytes, out _);

    /// <summary>Bytes from anywhere in the file.</summary>
    /// <param name="at">Offset, bytes.</param>
    /// <param name="count">How many.</param>
    /// <param name="what">What they are, for the message when the file is too short.</param>
    public byte[] Bytes(long at, long count, string what)
    {
        if (at < 0 || count < 0 || count > Array.MaxLength || at > Length - count)
        {
            throw new ProfileFormatException(Invariant(
                $"The file ends at byte {Length}, but {what} needs {count} bytes from byte {at}: it is cut off or its header is damaged."));
        }

        byte[] bytes = new byte[count];
        _stream.Position = at;
        _stream.ReadExactly(bytes);
        return bytes;
    }

    private string[] ListParts()
    {
        using ZipArchive archive = new(FromStart(), ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.Select(entry => ZipPart.Normal(entry.FullName))];
    }
}
