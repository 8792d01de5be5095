namespace BearingAnalytics.Rollers.Drawings;

/// <summary>One key of an object in the file: what it takes and what it means. Reader, schema and messages are made from it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">Kind of value.</param>
/// <param name="Description">What it means, for the schema.</param>
internal sealed record FieldSpec(string Name, JsonKind Kind, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>Which numbers a number may be.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>Which words a text may be; empty for any text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What an object, or each entry of a list, is made of.</summary>
    public ObjectSpec? Of { get; init; }

    public FieldSpec Required() => this with { IsRequired = true };

    public static FieldSpec Number(string name, NumberRange range, string description) =>
        new(name, JsonKind.Number, description) { Range = range };

    public static FieldSpec Text(string name, string description) => new(name, JsonKind.Text, description);

    public static FieldSpec Flag(string name, string description) => new(name, JsonKind.Flag, description);

    public static FieldSpec Choice(string name, IReadOnlyList<string> choices, string description) =>
        new(name, JsonKind.Text, description) { Choices = choices };

    public static FieldSpec Object(string name, ObjectSpec of, string description) => new(name, JsonKind.Object, description) { Of = of };

    public static FieldSpec List(string name, ObjectSpec of, string description) => new(name, JsonKind.List, description) { Of = of };
}

/// <summary>A kind of object in the file.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Description">What it is.</param>
/// <param name="Fields">Its keys.</param>
internal sealed record ObjectSpec(string Name, string Description, IReadOnlyList<FieldSpec> Fields)
{
    /// <summary>Keys of which exactly one must stand there.</summary>
    public IReadOnlyList<string> ExactlyOneOf { get; init; } = [];

    /// <summary>Keys of which at least one must stand there.</summary>
    public IReadOnlyList<string> AtLeastOneOf { get; init; } = [];

    public FieldSpec? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
