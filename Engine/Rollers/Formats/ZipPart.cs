using System.IO.Compression;
using System.Security.Cryptography;
using BearingAnalytics.Numerics;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>Parts of a ZIP container, guarded against parts that would unpack to more than any profile needs.</summary>
internal static class ZipPart
{
    private const long LargestBytes = 256L << 20;
    private const long UnsuspiciousBytes = 16L << 20;
    private const long LargestRatio = 200;

    /// <summary>A name as the standards write it: forward slashes, nothing in front.</summary>
    public static string Normal(string name)
    {
        string slashed = name.Replace('\\', '/').TrimStart('/');
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed;
    }

    /// <summary>The part of a name, whatever its case; null where there is none.</summary>
    public static ZipArchiveEntry? Find(ZipArchive archive, string name)
        => archive.Entries.FirstOrDefault(entry => Normal(entry.FullName).Equals(Normal(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>The part of a name; refuses where it is missing.</summary>
    public static ZipArchiveEntry Require(ZipArchive archive, string name) => Find(archive, name)
        ?? throw new ProfileFormatException($"The container has no part {name}: it is incomplete. Export it again.");

    /// <summary>Opens a part; what comes out is never more than the part says it holds.</summary>
    public static Stream Open(ZipArchiveEntry entry)
    {
        if (entry.Length > LargestBytes
            || (entry.Length > UnsuspiciousBytes && entry.Length / LargestRatio > entry.CompressedLength))
        {
            throw new ProfileFormatException(Invariant(
                $"The part {entry.FullName} would unpack from {entry.CompressedLength} to {entry.Length} bytes: that is no profile."));
        }

        return new BoundedStream(entry.Open(), entry.Length, ownsInner: true);
    }

    /// <summary>MD5 of a part as lower-case hexadecimal digits.</summary>
    public static string Md5(ZipArchiveEntry entry)
    {
        using Stream stream = Open(entry);
        return Md5(stream);
    }

    /// <summary>MD5 of a stream as lower-case hexadecimal digits.</summary>
    public static string Md5(Stream stream)
    {
        // The standard prescribes MD5; it guards against accidents, not against forgery.
#pragma warning disable CA5351
        return Convert.ToHexStringLower(MD5.HashData(stream));
#pragma warning restore CA5351
    }

    /// <summary>Some bytes of a part, unpacking but not keeping what lies before them.</summary>
    /// <param name="entry">The part.</param>
    /// <param name="at">Offset, bytes.</param>
    /// <param name="count">How many.</param>
    public static byte[] Bytes(ZipArchiveEntry entry, long at, long count)
    {
        if (count < 0 || at < 0 || at > entry.Length - count)
        {
            throw new ProfileFormatException(Invariant(
                $"The part {entry.FullName} holds {entry.Length} bytes, but {count} bytes from byte {at} are needed: it is cut off."));
        }

        using Stream stream = Open(entry);
        Skip(stream, at, entry.FullName);
        byte[] bytes = new byte[count];
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new ProfileFormatException($"The part {entry.FullName} ends too early: the file is damaged.");
        }

        return bytes;
    }

    private static void Skip(Stream stream, long count, string name)
    {
        byte[] scratch = new byte[1 << 14];
        while (count > 0)
        {
            int got = stream.Read(scratch, 0, (int)Math.Min(scratch.Length, count));
            count -= got > 0 ? got : throw new ProfileFormatException($"The part {name} ends too early: the file is damaged.");
        }
    }
}
