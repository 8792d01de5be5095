namespace BearingAnalytics.Reporting.Html;

/// <summary>Cells of tables whose headings stand in both languages.</summary>
internal static class Cells
{
    /// <summary>Words in English and Chinese.</summary>
    public static string Both(string english, string chinese) =>
        chinese.Length == 0 ? Page.Escape(english) : $"{Page.Escape(english)} <span lang=\"zh\">{Page.Escape(chinese)}</span>";

    /// <summary>Heading of a column of words.</summary>
    public static string Head(string english, string chinese = "") => $"<th>{Both(english, chinese)}</th>";

    /// <summary>Heading of a column of numbers.</summary>
    public static string NumberHead(string english, string chinese = "") => $"<th class=\"n\">{Both(english, chinese)}</th>";

    /// <summary>A number, or what stands for one.</summary>
    public static string Number(string text) => $"<td class=\"n\">{Page.Escape(text)}</td>";

    /// <summary>Words.</summary>
    public static string Words(string text) => $"<td>{Page.Escape(text)}</td>";
}
