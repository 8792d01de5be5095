using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>Which one of several channels stands for a recording that may count once only.</summary>
/// <param name="Role">Role of the channel preferred (<c>DE</c>, <c>FE</c>); null for no preference.</param>
public sealed record SingleChannel(string? Role = null)
{
    /// <summary>
    /// Of the channels given the first of the role preferred, else the first that is known to measure vibration, else the first whose
    /// quantity is not known, else the first; none of none.
    /// </summary>
    public IReadOnlyList<Channel> Of(IReadOnlyList<Channel> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return [.. channels.OrderBy(Rank).Take(1)];
    }

    private int Rank(Channel channel) => Role is not null && channel.Role.Equals(Role, StringComparison.OrdinalIgnoreCase) ? 0
        : channel.Quantity is Quantity.Acceleration or Quantity.Velocity or Quantity.Displacement ? 1
        : channel.Quantity == Quantity.Unknown ? 2
        : 3;
}
