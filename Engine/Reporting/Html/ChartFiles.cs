using System.Globalization;
using System.Text;

namespace BearingAnalytics.Reporting.Html;

/// <summary>The chart files beside a page: <c>charts/0001-name/chart.png</c> and <c>.svg</c>.</summary>
internal static class ChartFiles
{
    /// <summary>
    /// A folder name that is safe on every file system and unlike all others of the run: its number, then what is plain of the names.
    /// </summary>
    public static string FolderName(int number, params ReadOnlySpan<string> parts)
    {
        StringBuilder name = new(number.ToString("0000", CultureInfo.InvariantCulture));
        foreach (string part in parts)
        {
            string plain = Plain(part);
            if (plain.Length > 0)
            {
                name.Append('-').Append(plain);
            }
        }

        return name.ToString();
    }

    /// <summary>Writes the charts of one result.</summary>
    /// <param name="reportFolder">Folder of the page.</param>
    /// <param name="name">Name of the result's folder.</param>
    /// <param name="charts">The charts.</param>
    /// <returns>The folder relative to the page, with forward slashes; null when there was nothing to write.</returns>
    public static string? Write(string reportFolder, string name, IReadOnlyList<ChartImage> charts)
    {
        if (charts.Count == 0)
        {
            return null;
        }

        string folder = Directory.CreateDirectory(Path.Combine(reportFolder, "charts", name)).FullName;
        foreach (ChartImage chart in charts)
        {
            File.WriteAllBytes(Path.Combine(folder, chart.Name + ".png"), chart.Png);
            File.WriteAllText(Path.Combine(folder, chart.Name + ".svg"), chart.Svg);
        }

        return "charts/" + name;
    }

    private static string Plain(string text)
    {
        const int Most = 40;
        StringBuilder plain = new();
        foreach (char letter in text.Take(Most))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString().TrimEnd('-');
    }
}
