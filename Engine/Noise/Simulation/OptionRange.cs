using System.Globalization;

namespace BearingAnalytics.Noise.Simulation;

/// <summary>Refuses options out of their range, by name, value and what is allowed.</summary>
internal static class OptionRange
{
    /// <exception cref="ArgumentException">The condition does not hold.</exception>
    public static void Require(bool holds, string name, double value, string allowed) =>
        Require(holds, name, value.ToString(CultureInfo.InvariantCulture), allowed);

    /// <exception cref="ArgumentException">The condition does not hold.</exception>
    public static void Require(bool holds, string name, string value, string allowed)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} is {value}; allowed: {allowed}.", name);
        }
    }

    /// <summary>RMS or amplitude of a source relative to race noise of RMS 1.</summary>
    /// <exception cref="ArgumentException">It is not in 0 to 100.</exception>
    public static void RequireStrength(string name, double value) =>
        Require(value is >= 0 and <= 100, name, value, "0 to 100 times the race noise");
}
