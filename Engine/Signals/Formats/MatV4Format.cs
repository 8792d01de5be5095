using BearingAnalytics.Signals.Formats.Mat;

namespace BearingAnalytics.Signals.Formats;

/// <summary>
/// MATLAB files of version 4, either byte order. They carry no signature: the first header must be plausible in every field.
/// </summary>
internal sealed class MatV4Format : IRecordingFormat
{
    private static readonly System.Buffers.SearchValues<byte> NameLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    public string Name => "mat-v4";

    public bool CanRead(ReadOnlySpan<byte> head)
    {
        if (head.Length <= MatV4File.HeaderBytes || MatV4File.Header.Parse(head) is not { } header)
        {
            return false;
        }

        ReadOnlySpan<byte> name = head[MatV4File.HeaderBytes..];
        name = name[..Math.Min(name.Length, header.NameLength)].TrimEnd((byte)0);
        return !name.IsEmpty && !name.ContainsAnyExcept(NameLetters);
    }

    public StoredRecording Read(Stream stream)
    {
        MatFile file = MatV4File.Read(stream, MatRecording.ExactLimit);
        return MatRecording.From(file, Name);
    }
}
