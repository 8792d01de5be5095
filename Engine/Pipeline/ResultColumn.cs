namespace BearingAnalytics.Pipeline;

/// <summary>What a column of a result table holds.</summary>
public enum ResultColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A real number; a value that is not finite is left empty.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>One column of the tables <c>results.csv</c> and <c>results.parquet</c>.</summary>
/// <param name="Name">Stable name in snake case, ending in its unit.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Meaning">One line for the documentation.</param>
/// <param name="Value">Takes the value from a row: <see cref="string"/>, finite <see cref="double"/>, <see cref="int"/>, <see cref="bool"/>, or null.</param>
public sealed record ResultColumn(string Name, ResultColumnKind Kind, string Meaning, Func<ChannelAnalysis, object?> Value);
