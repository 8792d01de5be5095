using System.Globalization;
using BearingAnalytics.Signals.Formats;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Notes;

/// <summary>Finds the channels that a <c>channel</c> note asks for.</summary>
internal static class ChannelSelection
{
    /// <summary>
    /// Zero-based channels in file order of asking. Each part is a name, else a role (which can name several), else a one-based number.
    /// Nothing asked for means all.
    /// </summary>
    /// <exception cref="ChannelNotFoundException">A channel is asked for that the file does not hold.</exception>
    public static IReadOnlyList<int> Of(string? asked, IReadOnlyList<StoredChannel> channels)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return [.. Enumerable.Range(0, channels.Count)];
        }

        // A name may itself hold a comma: the whole is tried before its parts.
        int[] whole = Find(asked.Trim(), channels);
        if (whole.Length > 0)
        {
            return whole;
        }

        List<int> selection = [];
        foreach (string part in asked.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int[] found = Find(part, channels);
            if (found.Length == 0)
            {
                string there = string.Join(", ", channels.Select((channel, at) => Invariant($"{at + 1} {Label(channel)}")));
                throw new ChannelNotFoundException($"There is no channel '{part}'. The channels are: {there}.");
            }

            selection.AddRange(found.Except(selection));
        }

        return selection;
    }

    private static string Label(StoredChannel channel)
        => channel.Role.Length > 0 && channel.Role != channel.Name ? $"{channel.Name} ({channel.Role})" : channel.Name;

    private static int[] Find(string asked, IReadOnlyList<StoredChannel> channels)
    {
        int[] byName = Where(channels, channel => channel.Name.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (byName.Length > 0)
        {
            return byName;
        }

        int[] byRole = Where(channels, channel => channel.Role.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (byRole.Length > 0)
        {
            return byRole;
        }

        bool isNumber = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= 1 && number <= channels.Count ? [number - 1] : [];
    }

    private static int[] Where(IReadOnlyList<StoredChannel> channels, Func<StoredChannel, bool> matches)
        => [.. Enumerable.Range(0, channels.Count).Where(index => matches(channels[index]))];
}
