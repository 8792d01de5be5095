using System.Globalization;

namespace BearingAnalytics.Cli;

/// <summary>Numbers with colons between, as in <c>--dent 1.5:3:0.2</c>.</summary>
internal static class NumberList
{
    /// <summary>Takes the numbers apart.</summary>
    /// <param name="option">Option they stand behind, for the message.</param>
    /// <param name="text">The numbers.</param>
    /// <param name="pattern">What is expected, for the message: <c>AT:DEPTH:WIDTH[:RIM]</c>.</param>
    /// <param name="least">Fewest numbers.</param>
    /// <param name="most">Most numbers.</param>
    /// <exception cref="ArgumentException">Too few, too many, or not numbers.</exception>
    public static double[] Parse(string option, string text, string pattern, int least, int most)
    {
        string[] parts = text.Split(':');
        double[] numbers = new double[parts.Length];
        bool isSound = parts.Length >= least && parts.Length <= most;
        for (int i = 0; i < parts.Length; i++)
        {
            isSound &= double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                && double.IsFinite(numbers[i]);
        }

        return isSound ? numbers : throw new ArgumentException($"{option} {text}: expected {pattern}, numbers with a decimal point.");
    }
}
