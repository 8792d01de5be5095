namespace BearingAnalytics.Rollers;

/// <summary>
/// A drawing that cannot be used. The message lists every mistake, each with line and column in the file, the field's path, what is
/// there, what is allowed, and the nearest known name where one was misspelt.
/// </summary>
public sealed class DrawingException : Exception
{
    /// <summary>A drawing that cannot be read at all.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="inner">Cause, if any.</param>
    public DrawingException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>A drawing with mistakes.</summary>
    /// <param name="source">What the drawing is called, usually its path.</param>
    /// <param name="mistakes">All mistakes found, at least one, in the order of the file.</param>
    public DrawingException(string source, IReadOnlyList<DrawingMistake> mistakes)
        : base(Text(source, mistakes)) => Mistakes = mistakes;

    /// <summary>The mistakes in the order of the file; empty where the file could not be read at all.</summary>
    public IReadOnlyList<DrawingMistake> Mistakes { get; } = [];

    private static string Text(string source, IReadOnlyList<DrawingMistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        return mistakes.Count == 1
            ? $"{source}, {mistakes[0]}"
            : $"{source}: {mistakes.Count} mistakes in the drawing{string.Concat(mistakes.Select(mistake => $"\n  {mistake}"))}";
    }
}
