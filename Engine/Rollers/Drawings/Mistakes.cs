namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Collects the mistakes of one drawing, so that all are told at once.</summary>
internal sealed class Mistakes
{
    private readonly List<(JsonSpot Spot, DrawingMistake Mistake)> _found = [];

    public bool Any => _found.Count > 0;

    /// <summary>The mistakes in the order of the file; those of one place in the order they were found.</summary>
    public IReadOnlyList<DrawingMistake> InOrder => [.. _found.OrderBy(found => found.Spot).Select(found => found.Mistake)];

    public void Add(JsonSpot spot, string path, string message) =>
        _found.Add((spot, new DrawingMistake(spot.Line, spot.Column, path, message)));

    /// <summary>A mistake in a value, of which nothing more is concluded then.</summary>
    public void Add(JsonValue value, string message)
    {
        value.IsSound = false;
        Add(value.Spot, value.Path, message);
    }
}
