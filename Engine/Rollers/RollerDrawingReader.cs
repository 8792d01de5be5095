using BearingAnalytics.Rollers.Drawings;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Reads drawings written as JSON, format <c>roller-drawing/1</c> (docs/roller-drawing.md; schema in docs/schema). Comments and trailing
/// commas are allowed. All mistakes of a file are told at once.
/// </summary>
public static class RollerDrawingReader
{
    /// <summary>Reads a drawing's file.</summary>
    /// <param name="path">File, UTF-8 or UTF-16 with a byte order mark.</param>
    /// <exception cref="DrawingException">The file cannot be read or the drawing has mistakes.</exception>
    public static RollerDrawing Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(DrawingFile.Text(path), path);
    }

    /// <summary>Reads a drawing from its text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What the text is called in messages, usually a path.</param>
    /// <exception cref="DrawingException">The drawing has mistakes; all are listed.</exception>
    public static RollerDrawing Parse(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        Mistakes mistakes = new();
        JsonValue? root = JsonTree.Read(json, mistakes);
        RollerDrawing? drawing = null;
        if (root is not null)
        {
            new SpecCheck(mistakes).Object(root, DrawingFormat.Root);
            drawing = new DrawingBuilder(new DrawingNode(root, mistakes), mistakes).Build();
        }

        return drawing ?? throw new DrawingException(source, mistakes.InOrder);
    }
}
