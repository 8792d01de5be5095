using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats;

/// <summary>Channel names must differ within a recording.</summary>
internal static class ChannelNames
{
    public static IReadOnlyList<StoredChannel> MadeUnique(IReadOnlyList<StoredChannel> channels)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<StoredChannel> unique = [];
        foreach (StoredChannel channel in channels)
        {
            string name = channel.Name;
            for (int copy = 2; !taken.Add(name); copy++)
            {
                name = Invariant($"{channel.Name} #{copy}");
            }

            unique.Add(channel with { Name = name });
        }

        return unique;
    }
}
