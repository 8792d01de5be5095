namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="TacholessTracker"/>.</summary>
public sealed record TacholessOptions
{
    /// <summary>The defaults.</summary>
    public static TacholessOptions Default { get; } = new();

    /// <summary>
    /// Orders whose combs may carry the track besides the shaft's own, multiples of shaft speed: passages of the raceways, gear mesh,
    /// blades. Each above 0. Empty: the shaft alone.
    /// </summary>
    public IReadOnlyList<double> Orders { get; init; } = [];

    /// <summary>How far the speed may be from the approximate one at any time, relative; above 0 to 0.5.</summary>
    public double SearchRange { get; init; } = 0.2;

    /// <summary>
    /// Probability with which noise may be followed, and with which a steady speed may be called varying, each by its Bayes factor; above
    /// 0 to 0.5.
    /// </summary>
    public double FalseAlarmProbability { get; init; } = 1e-3;

    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    internal void Validate()
    {
        if (SearchRange is not (> 0 and <= 0.5) || FalseAlarmProbability is not (> 0 and <= 0.5))
        {
            throw new ArgumentException(
                "Allowed are a search range and a false alarm probability above 0 to 0.5; " +
                $"given were {SearchRange} and {FalseAlarmProbability}.");
        }

        ArgumentNullException.ThrowIfNull(Orders);
        if (Orders.Any(order => !(order > 0) || !double.IsFinite(order)))
        {
            throw new ArgumentException("Orders are multiples of the shaft speed: finite and above 0. Leave out those that are not known.");
        }
    }
}
