namespace BearingAnalytics.Rollers;

/// <summary>
/// A drawing that cannot be used. The message lists every mistake, each with line and column in the file, the field's path, what is
/// there, what is allowed, and the nearest known name where one was misspelt.
/// </summary>
public sealed class DrawingException(string message, Exception? inner = null) : Exception(message, inner);
