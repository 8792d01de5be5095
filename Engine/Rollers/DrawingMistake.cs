namespace BearingAnalytics.Rollers;

/// <summary>One mistake in a drawing's file.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in characters, from 1.</param>
/// <param name="Path">Where in the drawing: <c>profile.segments[1].radiusMm</c>; empty for the drawing as a whole.</param>
/// <param name="Message">What is there, what is allowed and what to do.</param>
public sealed record DrawingMistake(int Line, int Column, string Path, string Message)
{
    /// <summary>The mistake as one line of text.</summary>
    public override string ToString() => $"line {Line}, column {Column}{(Path.Length > 0 ? ", " : "")}{Path}: {Message}";
}
