using System.Text;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Whatever a file holds, it is a drawing or a list of mistakes, never a crash.</summary>
public class DrawingFuzzTest
{
    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "0", "1e999", "-0", "\"line\"", "\"arc\"", "[]", "{}",
        "\\ud800", "//", "/*", "\n", "\"toMm\": 1,", "\"law\": {},", "µ", "\u0000", "5", "NaN",
    ];

    [Fact]
    public void A_damaged_drawing_is_read_or_its_mistakes_are_told()
    {
        Random random = new(20240607);
        int refused = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            StringBuilder json = new(trial % 2 == 0 ? DrawingExamples.Cylindrical : DrawingExamples.Tapered);
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                Damage(json, random);
            }

            refused += IsRefused(json.ToString()) ? 1 : 0;
        }

        Assert.InRange(refused, 2000, 3000);
    }

    [Fact]
    public void A_drawing_with_one_value_exchanged_is_read_or_its_mistakes_are_told()
    {
        string[] values = ["0", "-1", "1e-300", "1e300", "\"x\"", "null", "[]", "{}", "[{}]", "true", "-3.5", "\"arc\"", "\"left-end\""];
        foreach (string json in new[] { DrawingExamples.Cylindrical, DrawingExamples.Tapered })
        {
            for (int at = json.IndexOf(": ", StringComparison.Ordinal); at >= 0; at = json.IndexOf(": ", at + 1, StringComparison.Ordinal))
            {
                int end = json.IndexOfAny([',', '\n', '}', ']'], at + 2);
                foreach (string value in values)
                {
                    IsRefused(json[..(at + 2)] + value + json[end..]);
                }
            }
        }
    }

    [Fact]
    public void Nesting_without_end_is_told()
    {
        DrawingException told = Assert.Throws<DrawingException>(
            () => RollerDrawingReader.Parse(string.Concat(Enumerable.Repeat("{\"profile\":", 100_000)), "deep"));
        Assert.Contains("line 1", told.Message, StringComparison.Ordinal);
    }

    private static bool IsRefused(string json)
    {
        try
        {
            RollerDrawing drawing = RollerDrawingReader.Parse(json, "fuzz");
            Assert.True(double.IsFinite(drawing.Profile.DropUm(1)));
            RollerDrawingWriterTest.Same(drawing, RollerDrawingReader.Parse(RollerDrawingWriter.Text(drawing), "again"));
            return false;
        }
        catch (DrawingException told)
        {
            Assert.NotEmpty(told.Mistakes);
            Assert.All(told.Mistakes, mistake => Assert.True(mistake.Line >= 1 && mistake.Column >= 1 && mistake.Message.Length > 10));
            return true;
        }
    }

    private static void Damage(StringBuilder json, Random random)
    {
        int at = random.Next(json.Length);
        switch (random.Next(3))
        {
            case 0:
                json.Remove(at, Math.Min(random.Next(1, 12), json.Length - at));
                break;
            case 1:
                json.Insert(at, Scraps[random.Next(Scraps.Length)]);
                break;
            default:
                json[at] = (char)random.Next(32, 127);
                break;
        }
    }
}
