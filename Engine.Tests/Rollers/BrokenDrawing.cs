using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>A drawing with mistakes, each marked by ▸ before the place where it must be told.</summary>
internal static class BrokenDrawing
{
    private const string Good = """
        {
          "schema": "roller-drawing/1",
          "name": "r",
          "type": "cylindrical",
          "diameterMm": 9,
          "lengthMm": 10,
          "profile": { "segments": [{ "kind": "arc", "radiusMm": 4800, "toMm": 2 }, { "kind": "arc", "radiusMm": 365, "toMm": 5 }] },
          "limitsSource": "test"
        }
        """;

    /// <summary>The good drawing with one part exchanged for another.</summary>
    public static string With(string part, string other)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        return Good.Replace(part, other, StringComparison.Ordinal);
    }

    /// <summary>The good drawing with more keys.</summary>
    public static string Plus(string keys) => With("\"limitsSource\": \"test\"", $"\"limitsSource\": \"test\",\n  {keys}");

    /// <summary>The good drawing with another profile.</summary>
    public static string Profile(string profile) =>
        With(Good[Start("{ \"segments\"")..Start(",\n  \"limitsSource\"")], profile);

    private static int Start(string part) => Good.IndexOf(part, StringComparison.Ordinal);

    /// <summary>Exactly as many mistakes as marks, each where its mark stands, each with its path and wording, in order.</summary>
    public static void IsTold(string marked, params (string Path, string Words)[] mistakes)
    {
        List<(int, int)> places = [];
        string json = "";
        foreach (string part in marked.ReplaceLineEndings("\n").Split('▸'))
        {
            json += part;
            places.Add((json.Count(c => c == '\n') + 1, json.Length - json.LastIndexOf('\n')));
        }

        DrawingException told = Assert.Throws<DrawingException>(() => RollerDrawingReader.Parse(json, "d.json"));
        Assert.True(mistakes.Length == told.Mistakes.Count, told.Message);
        for (int i = 0; i < mistakes.Length; i++)
        {
            DrawingMistake mistake = told.Mistakes[i];
            Assert.Contains(mistakes[i].Words, mistake.Message, StringComparison.Ordinal);
            Assert.Equal(mistakes[i].Path, mistake.Path);
            Assert.Equal(places[i], (mistake.Line, mistake.Column));
            Assert.Contains($"line {mistake.Line}, column {mistake.Column}", told.Message, StringComparison.Ordinal);
        }
    }
}
