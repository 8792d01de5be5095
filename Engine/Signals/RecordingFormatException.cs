namespace BearingAnalytics.Signals;

/// <summary>A file that cannot be read as a recording. The message says what, where (byte offset or line) and what to do.</summary>
public abstract class RecordingFormatException : Exception
{
    private protected RecordingFormatException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}

/// <summary>The content is not of the format it was taken for, or of no known format.</summary>
public sealed class NotThisFormatException(string message, Exception? inner = null) : RecordingFormatException(message, inner);

/// <summary>The format is known but uses something this reader does not support (an ADPCM codec, a MAT object).</summary>
public sealed class UnsupportedFeatureException(string message, Exception? inner = null) : RecordingFormatException(message, inner);

/// <summary>The file is damaged beyond salvage: truncated header, impossible sizes, broken compression.</summary>
public sealed class CorruptFileException(string message, Exception? inner = null) : RecordingFormatException(message, inner);

/// <summary>The file is a recording, but a channel that was asked for is not in it. The message lists those that are.</summary>
public sealed class ChannelNotFoundException(string message) : RecordingFormatException(message, null);
