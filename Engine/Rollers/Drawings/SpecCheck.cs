namespace BearingAnalytics.Rollers.Drawings;

/// <summary>
/// Holds a tree against the format: keys, kinds, words and ranges. Every mistake is told; what it is in is marked unsound.
/// </summary>
internal sealed class SpecCheck(Mistakes mistakes)
{
    public void Object(JsonValue value, ObjectSpec spec)
    {
        if (value.Kind != JsonKind.Object)
        {
            mistakes.Add(
                value, $"here is {value.InWords()}, allowed is an object {{ }} with {Listed(spec.Fields.Select(field => field.Name))}.");
            return;
        }

        // A key that was misspelt is not missing as well.
        HashSet<string> given = [.. value.Members.Select(member => member.Name)];
        foreach (JsonMember member in value.Members)
        {
            if (spec.Find(member.Name) is { } field)
            {
                Field(member.Value, field);
            }
            else
            {
                (string? meant, string message) = Unknown(member.Name, spec);
                mistakes.Add(member.Spot, member.Value.Path, message);
                value.IsSound &= meant is null || !given.Add(meant);
            }
        }

        Missing(value, spec, given);
    }

    internal static string Listed(IEnumerable<string> words)
    {
        string[] all = [.. words.Select(word => $"\"{word}\"")];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>The key that was meant, if any, and what to say.</summary>
    private static (string? Meant, string Message) Unknown(string name, ObjectSpec spec)
    {
        string[] known = [.. spec.Fields.Select(field => field.Name)];
        if (NearestName.InAnotherUnit(known, name) is { } other)
        {
            return (other.Name, $"there is no key \"{name}\" here; this is given in {other.Unit}, as \"{other.Name}\".");
        }

        if (NearestName.Among(known, name) is { } near)
        {
            return (near, $"there is no key \"{name}\" here; did you mean \"{near}\"?");
        }

        string[] homes = [.. DrawingFormat.All.Where(other => other.Find(name) is not null).Select(other => other.Name)];
        string home = homes.Length > 0 ? $"it belongs in {Listed(homes)}; " : "";
        return (null, $"there is no key \"{name}\" here; {home}allowed here: {Listed(known)}.");
    }

    private void Missing(JsonValue value, ObjectSpec spec, HashSet<string> given)
    {
        foreach (FieldSpec field in spec.Fields.Where(field => field.IsRequired && !given.Contains(field.Name)))
        {
            mistakes.Add(value, $"\"{field.Name}\" is missing: {field.Description}");
        }

        string[] alternatives = [.. spec.ExactlyOneOf.Where(given.Contains)];
        if (spec.ExactlyOneOf.Count > 0 && alternatives.Length != 1)
        {
            string found = alternatives.Length == 0 ? "none is given" : $"{string.Join(" and ", alternatives)} are given";
            mistakes.Add(value, $"exactly one of {Listed(spec.ExactlyOneOf)} must stand here, but {found}.");
        }

        if (spec.AtLeastOneOf.Count > 0 && !spec.AtLeastOneOf.Any(given.Contains))
        {
            mistakes.Add(value, $"at least one of {Listed(spec.AtLeastOneOf)} must stand here.");
        }
    }

    private void Field(JsonValue value, FieldSpec field)
    {
        if (field.Kind == JsonKind.List && value.Kind == JsonKind.List)
        {
            value.Items.ForEach(item => Object(item, field.Of!));
        }
        else if (field.Kind == JsonKind.Object)
        {
            Object(value, field.Of!);
        }
        else if (value.Kind != field.Kind)
        {
            mistakes.Add(value, $"here is {value.InWords()}, allowed is {Allowed(field)}{Hint(value, field)}.");
        }
        else if (field.Range is { } range && !range.Holds(value.Number))
        {
            mistakes.Add(value, range.Complaint(value.Number, value.Text));
        }
        else if (field.Choices.Count > 0 && !field.Choices.Contains(value.Text))
        {
            string near = NearestName.Among(field.Choices, value.Text) is { } name ? $"; did you mean \"{name}\"?" : ".";
            mistakes.Add(value, $"here is {value.InWords()}, allowed is {Allowed(field)}{near}");
        }
        else if (field.Kind == JsonKind.Text && field.IsRequired && string.IsNullOrWhiteSpace(value.Text))
        {
            mistakes.Add(value, $"the text is empty: {field.Description}");
        }
    }

    private static string Allowed(FieldSpec field) => field switch
    {
        { Choices.Count: > 0 } => Listed(field.Choices),
        { Kind: JsonKind.Number } => "a number" + (field.Range!.Unit.Length > 0 ? $" in {field.Range.Unit}" : ""),
        { Kind: JsonKind.Flag } => "true or false",
        { Kind: JsonKind.List } => $"a list [ ] of objects with {Listed(field.Of!.Fields.Select(inner => inner.Name))}",
        _ => "a text in quotes",
    };

    private static string Hint(JsonValue value, FieldSpec field) => (value.Kind, field.Kind) switch
    {
        (JsonKind.Null, _) => "; leave the key out where nothing is asked",
        (JsonKind.Text, JsonKind.Number) when value.Text.Contains(',', StringComparison.Ordinal) =>
            "; write it with a point and without quotes",
        (JsonKind.Text, JsonKind.Number or JsonKind.Flag) => "; write it without quotes",
        (JsonKind.Object, JsonKind.List) => "; put [ ] around it",
        _ => "",
    };
}
