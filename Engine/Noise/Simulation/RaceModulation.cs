namespace BearingAnalytics.Noise.Simulation;

/// <summary>
/// How race noise of a healthy bearing swells: once and twice a turn (unbalance, misalignment), once per turn of the cage (elements
/// of unequal size), and with every element that passes the load (varying compliance). Depths are amplitudes of the factor on the noise.
/// </summary>
public sealed record RaceModulation
{
    /// <summary>
    /// Where healthy ends for cage and ball pass. Distributed damage (corrosion, brinelling) is itself noise that swells with the
    /// ball pass; models of it begin at a depth of 0.1, so nothing at or above that may be called healthy.
    /// </summary>
    public const double HealthyDepthLimit = 0.1;

    /// <summary>Depth at the speed of the shaft, 0 to 0.8.</summary>
    public double OncePerTurn { get; init; }

    /// <summary>Depth at twice the speed of the shaft, 0 to 0.8.</summary>
    public double TwicePerTurn { get; init; }

    /// <summary>Depth at the speed of the cage, 0 to below <see cref="HealthyDepthLimit"/>.</summary>
    public double Cage { get; init; }

    /// <summary>Depth at the ball pass frequency of the outer race, 0 to below <see cref="HealthyDepthLimit"/>.</summary>
    public double BallPass { get; init; }

    internal void Validate()
    {
        OptionRange.Require(OncePerTurn is >= 0 and <= 0.8, nameof(OncePerTurn), OncePerTurn, "0 to 0.8");
        OptionRange.Require(TwicePerTurn is >= 0 and <= 0.8, nameof(TwicePerTurn), TwicePerTurn, "0 to 0.8");
        const string Healthy = "0 to below 0.1: more is a damaged bearing";
        OptionRange.Require(Cage is >= 0 and < HealthyDepthLimit, nameof(Cage), Cage, Healthy);
        OptionRange.Require(BallPass is >= 0 and < HealthyDepthLimit, nameof(BallPass), BallPass, Healthy);
    }
}
