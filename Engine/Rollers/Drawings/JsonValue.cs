namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Place in a file: line and column from 1, column in characters.</summary>
internal readonly record struct JsonSpot(int Line, int Column) : IComparable<JsonSpot>
{
    public int CompareTo(JsonSpot other) => (Line, Column).CompareTo((other.Line, other.Column));
}

internal enum JsonKind
{
    Object,
    List,
    Text,
    Number,
    Flag,
    Null,
}

/// <summary>A named value of an object.</summary>
internal sealed record JsonMember(string Name, JsonSpot Spot, JsonValue Value);

/// <summary>A value of a JSON text that knows where it stands.</summary>
internal sealed class JsonValue(JsonKind kind, JsonSpot spot, string path)
{
    public JsonKind Kind { get; } = kind;

    public JsonSpot Spot { get; } = spot;

    /// <summary>Where it stands in the tree: <c>profile.segments[1]</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The text, of a number its digits as written.</summary>
    public string Text { get; init; } = "";

    public double Number { get; init; }

    public bool Flag { get; init; }

    public List<JsonMember> Members { get; } = [];

    public List<JsonValue> Items { get; } = [];

    /// <summary>False once a mistake was found in it, so that nothing further is concluded from it.</summary>
    public bool IsSound { get; set; } = true;

    public JsonValue? Find(string name) => Members.Find(member => member.Name == name)?.Value;

    /// <summary>The value in the words of a message.</summary>
    public string InWords() => Kind switch
    {
        JsonKind.Object => "an object { }",
        JsonKind.List => "a list [ ]",
        JsonKind.Text => $"the text \"{(Text.Length > 60 ? Text[..60] + "..." : Text)}\"",
        JsonKind.Number => $"the number {Text}",
        JsonKind.Flag => Flag ? "true" : "false",
        _ => "null",
    };
}
