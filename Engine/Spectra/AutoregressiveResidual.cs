namespace BearingAnalytics.Spectra;

/// <summary>What a linear prediction could not foresee, and the prediction.</summary>
public sealed record AutoregressiveResidual
{
    /// <summary>e[n] = x[n] − Σ a_k x[n−k], k from 1 to p, for n from p on: p samples fewer than the signal, same unit.</summary>
    public required float[] Values { get; init; }

    /// <summary>a_1 to a_p; none for silence.</summary>
    public required double[] Coefficients { get; init; }

    /// <summary>Share of the signal's variance that the prediction leaves, by the recursion; 1 for silence.</summary>
    public required double UnexplainedShare { get; init; }

    /// <summary>The order p: so many samples at the beginning have no residual.</summary>
    public int Order => Coefficients.Length;
}
