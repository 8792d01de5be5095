namespace BearingAnalytics.Reporting;

/// <summary>One chart, drawn twice from the same plot: pixels for a page or a document, vectors for print.</summary>
/// <param name="Name">Short stable name, fit for a file name: <c>envelope-spectrum</c>.</param>
/// <param name="Title">For people: <c>Envelope spectrum</c>.</param>
/// <param name="Description">What the picture shows, for readers who cannot see it.</param>
/// <param name="WidthPixels">Width of the drawing in CSS pixels; the PNG has twice as many.</param>
/// <param name="HeightPixels">Height of the drawing in CSS pixels; the PNG has twice as many.</param>
/// <param name="Png">PNG file.</param>
/// <param name="Svg">SVG document.</param>
public sealed record ChartImage(string Name, string Title, string Description, int WidthPixels, int HeightPixels, byte[] Png, string Svg);
