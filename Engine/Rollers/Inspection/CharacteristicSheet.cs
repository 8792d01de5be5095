using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Collects characteristics and decides each by the drawing's rule.</summary>
internal sealed class CharacteristicSheet(DecisionRule rule)
{
    private readonly List<Characteristic> _all = [];

    /// <summary>What has been collected.</summary>
    public IReadOnlyList<Characteristic> All => _all;

    /// <summary>Adds a measured value.</summary>
    public void Add(string name, double value, string unit, double standardUncertainty, Tolerance limits)
    {
        Decision decision = rule.Decide(value, standardUncertainty, limits);
        _all.Add(new Characteristic(Unique(name), value, unit, standardUncertainty, limits, decision.ConformanceProbability, decision.Verdict));
    }

    /// <summary>Adds a value that the trace does not hold: undecided where it is limited, left out otherwise.</summary>
    public void AddMissing(string name, string unit, Tolerance limits)
    {
        if (limits.IsLimited)
        {
            Add(name, double.NaN, unit, double.NaN, limits);
        }
    }

    /// <summary>Two limits on one parameter, over different ranges, are two characteristics.</summary>
    private string Unique(string name)
    {
        int same = _all.Count(one => one.Name == name || one.Name.StartsWith(name + "#", StringComparison.Ordinal));
        return same == 0 ? name : FormattableString.Invariant($"{name}#{same + 1}");
    }
}
