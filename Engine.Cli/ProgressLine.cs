using System.Diagnostics;
using System.Globalization;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Cli;

/// <summary>
/// Progress on standard error: one line that renews itself on a terminal; elsewhere, when a log is wanted, a plain line every few seconds;
/// otherwise nothing.
/// </summary>
internal sealed class ProgressLine(TextWriter error, bool isTerminal, bool wantsLog) : IProgress<BatchProgress>
{
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private long _last;
    private int _shown;

    public void Report(BatchProgress value)
    {
        if (!isTerminal && !wantsLog)
        {
            return;
        }

        lock (_gate)
        {
            bool isLast = value.Done == value.Total;
            if (!isLast && _last != 0 && Stopwatch.GetElapsedTime(_last) < (isTerminal ? TerminalInterval : LogInterval))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            Show(Text(value));
        }
    }

    /// <summary>Clears the line, so that results begin on an empty one.</summary>
    public void Clear()
    {
        if (isTerminal && _shown > 0)
        {
            error.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    internal static string Text(BatchProgress value)
    {
        string total = value.Total is { } files ? $"/{files}" : "";
        string failed = value.Failed > 0 ? $", {value.Failed} failed" : "";
        string left = value.TimeLeft is { } time ? string.Create(CultureInfo.InvariantCulture, $", {(int)time.TotalMinutes}:{time.Seconds:00} left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{value.Done}{total} files, {value.FilesPerSecond:0.0} files/s{failed}{left}");
    }

    private void Show(string text)
    {
        if (!isTerminal)
        {
            error.WriteLine(text);
            return;
        }

        error.Write("\r" + text.PadRight(_shown));
        _shown = text.Length;
    }
}
