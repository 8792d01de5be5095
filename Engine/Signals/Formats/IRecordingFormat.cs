namespace BearingAnalytics.Signals.Formats;

/// <summary>
/// One file format. Recognised by content, never by extension; one instance serves any number of threads.
/// </summary>
internal interface IRecordingFormat
{
    /// <summary>Short stable name: <c>wav</c>, <c>mat-v5</c>, <c>text</c>.</summary>
    string Name { get; }

    /// <summary>True when a file that begins with these bytes is of this format.</summary>
    /// <param name="head">The first bytes, at most <see cref="RecordingFormats.HeadBytes"/>; fewer in a shorter file.</param>
    bool CanRead(ReadOnlySpan<byte> head);

    /// <summary>
    /// Reads the whole file. Throws nothing but <see cref="RecordingFormatException"/> for what is wrong with the content,
    /// and allocates nothing from a size that the stream has not been seen to be able to fill.
    /// </summary>
    /// <param name="stream">Seekable, at its start.</param>
    StoredRecording Read(Stream stream);
}
