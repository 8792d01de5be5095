using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Rollers;

/// <summary>Texture of one profile.</summary>
public sealed record TextureResult
{
    /// <summary>The parameters that could be computed; none where not one cut-off fits into the trace.</summary>
    public required IReadOnlyList<TextureParameter> Parameters { get; init; }

    /// <summary>Definitions they follow.</summary>
    public required TextureStandard Standard { get; init; }

    /// <summary>Cut-off λc used, mm.</summary>
    public required double CutoffMm { get; init; }

    /// <summary>True where nobody stated the cut-off and the table of ISO 4288 chose it.</summary>
    public required bool IsCutoffChosen { get; init; }

    /// <summary>Cut-off λs used, µm; null where none was applied.</summary>
    public required double? ShortCutoffUm { get; init; }

    /// <summary>Number of sampling lengths in the evaluation length; 0 where not one fits.</summary>
    public required int SamplingLengths { get; init; }

    /// <summary>First point of the evaluation length, counted from 0 in what was given.</summary>
    public required int EvaluationFrom { get; init; }

    /// <summary>Points in the evaluation length, valid or not.</summary>
    public required int EvaluationCount { get; init; }

    /// <summary>Material ratio (Abbott) curve of the profile the Rk family is taken from; null where there is none.</summary>
    public MaterialRatioCurve? MaterialRatio { get; init; }

    /// <summary>Primary profile, µm, as many points as given, NaN where missing; empty unless asked for.</summary>
    public double[] PrimaryUm { get; init; } = [];

    /// <summary>Mean line of the roughness (waviness without λf), µm; empty unless asked for.</summary>
    public double[] WavinessUm { get; init; } = [];

    /// <summary>Roughness profile, µm; empty unless asked for.</summary>
    public double[] RoughnessUm { get; init; } = [];

    /// <summary>What is to be known about this evaluation: fewer sampling lengths, λs left out, cut-off chosen, gaps.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>
    /// The parameter of a name, or null. Upper and lower case, Δ for d, and the names that ISO 4287, ISO 21920 and instruments use for
    /// one thing (RΔq, RDq; Rz1max, Rzx, Rmax; Mr1, Rmrk1) are one.
    /// </summary>
    /// <param name="name">Name as a drawing writes it.</param>
    public TextureParameter? Find(string name)
    {
        string wanted = ParameterNames.Canonical(name);
        foreach (TextureParameter parameter in Parameters)
        {
            if (string.Equals(ParameterNames.Canonical(parameter.Name), wanted, StringComparison.Ordinal))
            {
                return parameter;
            }
        }

        return null;
    }
}
