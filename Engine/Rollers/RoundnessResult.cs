using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers;

/// <summary>Roundness of one section.</summary>
public sealed record RoundnessResult
{
    /// <summary>All four circles of the filtered trace; empty where the trace has too few points.</summary>
    public required IReadOnlyList<RoundnessCircle> Circles { get; init; }

    /// <summary>Low-pass applied, undulations per revolution; null for none.</summary>
    public required double? LowPassUpr { get; init; }

    /// <summary>High-pass applied, undulations per revolution; null for none.</summary>
    public required double? HighPassUpr { get; init; }

    /// <summary>Harmonics of the unfiltered trace from 1 (the eccentricity) upwards.</summary>
    public required IReadOnlyList<RoundnessHarmonic> Harmonics { get; init; }

    /// <summary>What the harmonics 2 to 15 (form), 16 to 50 and 51 to 500 (waviness) hold together, as far as the table goes.</summary>
    public required IReadOnlyList<RoundnessBand> Bands { get; init; }

    /// <summary>The filtered trace without eccentricity and mean, µm: deviations from the least squares circle.</summary>
    public required double[] DeviationsUm { get; init; }

    /// <summary>What is to be known about this trace: gaps, too few points.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>One circle, or null where the trace has too few points.</summary>
    /// <param name="reference">Kind of circle.</param>
    public RoundnessCircle? Circle(RoundnessReference reference)
    {
        foreach (RoundnessCircle circle in Circles)
        {
            if (circle.Reference == reference)
            {
                return circle;
            }
        }

        return null;
    }
}

/// <summary>One harmonic A·cos(n(θ − φ)).</summary>
/// <param name="Order">Undulations per revolution n.</param>
/// <param name="AmplitudeUm">Amplitude A, µm: half from peak to valley.</param>
/// <param name="PhaseDeg">Angle φ of a crest, 0 to 360/n degrees.</param>
public readonly record struct RoundnessHarmonic(int Order, double AmplitudeUm, double PhaseDeg);

/// <summary>Harmonics of a band together.</summary>
/// <param name="FromOrder">First harmonic.</param>
/// <param name="ToOrder">Last harmonic, as far as the table goes.</param>
/// <param name="RootMeanSquareUm">√(Σ A²/2), µm.</param>
/// <param name="AmplitudeSumUm">Σ A, µm: what they reach at most where all crests meet.</param>
/// <param name="LargestOrder">The harmonic with the largest amplitude.</param>
public sealed record RoundnessBand(int FromOrder, int ToOrder, double RootMeanSquareUm, double AmplitudeSumUm, int LargestOrder);
