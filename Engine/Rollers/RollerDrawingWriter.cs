using BearingAnalytics.Rollers.Drawings;

namespace BearingAnalytics.Rollers;

/// <summary>Writes drawings as JSON, format <c>roller-drawing/1</c>, for people to read and change.</summary>
public static class RollerDrawingWriter
{
    /// <summary>The drawing as JSON that <see cref="RollerDrawingReader"/> reads to an equal drawing, number for number.</summary>
    /// <param name="drawing">What to write.</param>
    /// <returns>Text with LF line ends, the last one included.</returns>
    /// <exception cref="ArgumentException">
    /// The format has no word for it: a profile or ideal law of another kind than arcs, logarithmic law or table, a decision rule of one's
    /// own, halves that differ although the drawing is symmetric.
    /// </exception>
    /// <exception cref="DrawingException">
    /// The drawing contradicts itself, so that the reader would refuse it; all mistakes are listed.
    /// </exception>
    public static string Text(RollerDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        string text = JsonText.Of(DrawingAsJson.Of(drawing));
        _ = RollerDrawingReader.Parse(text, $"the drawing \"{drawing.Name}\" as written");
        return text;
    }

    /// <summary>Writes the drawing to a file, UTF-8 without byte order mark; an existing file is replaced.</summary>
    /// <param name="drawing">What to write.</param>
    /// <param name="path">Where.</param>
    /// <exception cref="ArgumentException">As <see cref="Text"/>.</exception>
    /// <exception cref="DrawingException">As <see cref="Text"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(RollerDrawing drawing, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        File.WriteAllText(path, Text(drawing));
    }
}
