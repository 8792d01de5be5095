using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads a JSON text into values that know their line and column. Comments and trailing commas are allowed.</summary>
internal ref struct JsonTree
{
    private const int DeepestLevel = 32;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Mistakes _mistakes;
    private Utf8JsonReader _reader;
    private int _seen; // bytes already counted into _line and _column
    private int _line = 1;
    private int _column = 1;

    private JsonTree(ReadOnlySpan<byte> bytes, Mistakes mistakes)
    {
        _bytes = bytes;
        _mistakes = mistakes;
        _reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestLevel });
    }

    /// <summary>The root value, or null where the text is no JSON; that is then the last mistake.</summary>
    public static JsonValue? Read(string json, Mistakes mistakes)
    {
        JsonTree tree = new(Encoding.UTF8.GetBytes(json), mistakes);
        try
        {
            tree._reader.Read();
            JsonValue root = tree.Value("");
            tree._reader.Read(); // complains about anything behind the root
            return root;
        }
        catch (JsonException broken)
        {
            mistakes.Add(tree.SpotOf(broken), "", $"not valid JSON: {Reason(broken)}");
            return null;
        }
    }

    private static string Reason(JsonException broken)
    {
        // The platform's text ends with a place of its own, counted from 0.
        int place = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place > 0 ? broken.Message[..place] : broken.Message;
    }

    private JsonSpot SpotOf(JsonException broken)
    {
        int line = (int)(broken.LineNumber ?? 0);
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            start += _bytes[start..].IndexOf((byte)'\n') + 1;
        }

        int length = Math.Clamp((int)(broken.BytePositionInLine ?? 0), 0, _bytes.Length - start);
        return new JsonSpot(line + 1, Encoding.UTF8.GetCharCount(_bytes.Slice(start, length)) + 1);
    }

    private JsonSpot Spot()
    {
        int until = (int)_reader.TokenStartIndex;
        for (; _seen < until; _seen++)
        {
            if (_bytes[_seen] == '\n')
            {
                _line++;
                _column = 1;
            }
            else if ((_bytes[_seen] & 0xC0) != 0x80)
            {
                _column++; // not a continuation byte: a new character
            }
        }

        return new JsonSpot(_line, _column);
    }

    private JsonValue Value(string path)
    {
        JsonSpot spot = Spot();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(new JsonValue(JsonKind.Object, spot, path));
            case JsonTokenType.StartArray:
                return List(new JsonValue(JsonKind.List, spot, path));
            case JsonTokenType.String:
                return new JsonValue(JsonKind.Text, spot, path) { Text = Text() };
            case JsonTokenType.Number:
                string digits = Encoding.UTF8.GetString(_reader.ValueSpan);
                double number = double.Parse(digits, CultureInfo.InvariantCulture);
                return new JsonValue(JsonKind.Number, spot, path) { Text = digits, Number = number };
            case JsonTokenType.True or JsonTokenType.False:
                return new JsonValue(JsonKind.Flag, spot, path) { Flag = _reader.TokenType == JsonTokenType.True };
            default:
                return new JsonValue(JsonKind.Null, spot, path);
        }
    }

    private JsonValue Object(JsonValue value)
    {
        _reader.Read();
        while (_reader.TokenType != JsonTokenType.EndObject)
        {
            JsonSpot spot = Spot();
            string name = Text();
            string path = value.Path.Length == 0 ? name : $"{value.Path}.{name}";
            _reader.Read();
            JsonValue inner = Value(path);
            if (value.Members.Find(member => member.Name == name) is { } first)
            {
                _mistakes.Add(spot, path, $"\"{name}\" stands here a second time, the first is in line {first.Spot.Line}; keep one.");
            }
            else
            {
                value.Members.Add(new JsonMember(name, spot, inner));
            }

            _reader.Read();
        }

        return value;
    }

    private JsonValue List(JsonValue value)
    {
        _reader.Read();
        while (_reader.TokenType != JsonTokenType.EndArray)
        {
            value.Items.Add(Value($"{value.Path}[{value.Items.Count}]"));
            _reader.Read();
        }

        return value;
    }

    private string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException) // half of a surrogate pair, written as \ud800
        {
            _mistakes.Add(Spot(), "", "the text holds half a character (an unpaired \\uD800 to \\uDFFF); write the character itself.");
            return "";
        }
    }
}
