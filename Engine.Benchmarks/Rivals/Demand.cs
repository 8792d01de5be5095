using System.Globalization;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>How many times faster than its rival a work has to be.</summary>
/// <param name="AtLeast">Rival's time over ours that is asked for.</param>
/// <param name="Aim">The ratio hoped for.</param>
internal readonly record struct Demand(double AtLeast, double Aim)
{
    /// <summary>What a measured ratio means; NaN stands for no rival or nothing of ours.</summary>
    public string Verdict(double ratio) => ratio switch
    {
        double.NaN => "not measured",
        _ when ratio >= Aim => "reached, and the aim",
        _ when ratio >= AtLeast => "reached",
        _ => "**falls short**",
    };

    /// <summary>The demand and what became of it, for one cell.</summary>
    public string Cell(double ratio) => string.Create(CultureInfo.InvariantCulture, $"≥ {AtLeast:0.0#}: {Verdict(ratio)}");
}

/// <summary>One line of what is asked for.</summary>
/// <param name="Work">What is measured, and against whom.</param>
/// <param name="Demand">What is asked.</param>
/// <param name="Ratio">What was measured, NaN for nothing.</param>
/// <param name="Remark">Where the lowest stands, or why nothing was measured.</param>
internal sealed record DemandLine(string Work, Demand Demand, double Ratio, string Remark = "");
