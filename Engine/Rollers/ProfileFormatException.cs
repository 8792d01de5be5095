namespace BearingAnalytics.Rollers;

/// <summary>A file that cannot be read as a profile. The message says what, where (line, byte or field) and what to do.</summary>
public sealed class ProfileFormatException(string message, Exception? inner = null) : Exception(message, inner);
