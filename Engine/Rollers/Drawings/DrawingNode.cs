using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>
/// An object of a checked tree. What is not there, or was already found wrong, reads as null, so that one mistake does not bring
/// another.
/// </summary>
internal readonly struct DrawingNode(JsonValue value, Mistakes mistakes)
{
    public bool IsSound => value.IsSound;

    public JsonValue Value => value;

    public double? Number(string name) => Sound(name, JsonKind.Number)?.Number;

    public string? Text(string name) => Sound(name, JsonKind.Text)?.Text;

    public bool? Flag(string name) => Sound(name, JsonKind.Flag)?.Flag;

    public T? Word<T>(string name, IReadOnlyList<(string Word, T Value)> words)
        where T : struct
    {
        string? text = Text(name);
        return text is null ? null : words.First(pair => pair.Word == text).Value;
    }

    public DrawingNode? Child(string name) =>
        value.Find(name) is { Kind: JsonKind.Object } child ? new DrawingNode(child, mistakes) : null;

    /// <summary>The entries of a list; none where there is no list.</summary>
    public IReadOnlyList<DrawingNode> Entries(string name)
    {
        Mistakes shared = mistakes;
        return value.Find(name) is { Kind: JsonKind.List } list
            ? [.. list.Items.Where(item => item.Kind == JsonKind.Object).Select(item => new DrawingNode(item, shared))]
            : [];
    }

    public bool Has(string name) => value.Find(name) is not null;

    /// <summary>A mistake in the object as a whole.</summary>
    public void Wrong(string message) => mistakes.Add(value, message);

    /// <summary>A mistake in one of its values, or in the object where that value is not given.</summary>
    public void Wrong(string name, string message) => mistakes.Add(value.Find(name) ?? value, message);

    private JsonValue? Sound(string name, JsonKind kind) =>
        value.Find(name) is { IsSound: true } found && found.Kind == kind ? found : null;
}
