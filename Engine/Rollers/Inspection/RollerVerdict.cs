using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Worst of all, and why.</summary>
internal static class RollerVerdict
{
    /// <summary>Verdict and its reason in one sentence.</summary>
    public static (Verdict Verdict, string Reason) Of(IReadOnlyList<Characteristic> characteristics, IReadOnlyList<Finding> findings)
    {
        Finding? blocking = findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Blocking);
        if (blocking is not null)
        {
            return (Verdict.Undecided, blocking.Message);
        }

        Characteristic[] limited = [.. characteristics.Where(characteristic => characteristic.Limits.IsLimited)];
        if (limited.Length == 0)
        {
            return (Verdict.Undecided, "The drawing limits nothing that was measured.");
        }

        Characteristic[] rejected = [.. limited.Where(characteristic => characteristic.Verdict == Verdict.Reject)];
        if (rejected.Length > 0)
        {
            return (Verdict.Reject, string.Join("; ", rejected.Select(InWords)) + ".");
        }

        Characteristic[] undecided = [.. limited.Where(characteristic => characteristic.Verdict == Verdict.Undecided)];
        return undecided.Length > 0
            ? (Verdict.Undecided, string.Join("; ", undecided.Select(InWords)) + ".")
            : (Verdict.Accept, Invariant($"All {limited.Length} limited characteristics keep their limits beyond their uncertainty."));
    }

    private static string InWords(Characteristic characteristic)
    {
        if (double.IsNaN(characteristic.Value))
        {
            return $"{characteristic.Name} was not measured: the trace does not hold it";
        }

        string unit = characteristic.Unit.Length > 0 ? " " + characteristic.Unit : "";
        double value = characteristic.Value;
        bool isBelow = characteristic.Limits.Lower is { } lower
            && (characteristic.Limits.Upper is not { } upper || Math.Abs(value - lower) < Math.Abs(value - upper));
        string limit = isBelow
            ? $"the lower limit {Rounded.Plain(characteristic.Limits.Lower)}"
            : $"the upper limit {Rounded.Plain(characteristic.Limits.Upper)}";
        string measured = $"{characteristic.Name} = {Rounded.PlusMinus(value, characteristic.ExpandedUncertainty, characteristic.Unit)}";
        return characteristic.Verdict == Verdict.Reject
            ? $"{measured} is beyond {limit}{unit}"
            : $"{measured} is too near to {limit}{unit} to decide";
    }
}
