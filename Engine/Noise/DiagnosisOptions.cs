using BearingAnalytics.Noise.Combs;

namespace BearingAnalytics.Noise;

/// <summary>Settings of <see cref="FaultDiagnoser"/>. The defaults are argued in docs/design/diagnosis.md.</summary>
public sealed record DiagnosisOptions
{
    /// <summary>The defaults.</summary>
    public static DiagnosisOptions Default { get; } = new();

    /// <summary>Harmonics of a fault line that count. Slip blurs the higher ones as k² (jitter law), so few are better than many.</summary>
    public int Harmonics { get; init; } = 4;

    /// <summary>
    /// Contrast at which a comb speaks as much for a fault as against it: its score above that of combs that mean nothing, in standard deviations
    /// of these (see <see cref="ContrastScale"/>). High, because families, shapes and widths of lines are tried, and because the scores of
    /// meaningless combs have a long tail (they are the best of a window each).
    /// </summary>
    public double ContrastThreshold { get; init; } = 7.5;

    /// <summary>Contrast that changes the odds of a fault by a factor e.</summary>
    public double ContrastScale { get; init; } = 1;

    /// <summary>
    /// Degree of cyclostationarity of the comb, Σ(A_k / mean)², at which it speaks as much for a fault as against it. A healthy
    /// bearing can show a very clear but very shallow modulation in a long quiet recording; a flaw modulates deeply.
    /// </summary>
    public double ModulationThreshold { get; init; } = 0.15;

    /// <summary>How many times deeper than meaningless combs a comb must modulate to speak as much for a fault as against it.</summary>
    public double ModulationAdvantage { get; init; } = 4;

    /// <summary>Natural logarithm of the modulation ratio that changes the odds of a fault by a factor e.</summary>
    public double ModulationScale { get; init; } = 0.4;

    /// <summary>
    /// Share of the modulation of its first harmonics that the further ones of a cage comb must carry, each, to be those of impacts: a train of
    /// impacts has about 1, a load zone passed once a turn some hundredths.
    /// </summary>
    public double StrikeShare { get; init; } = 0.25;

    /// <summary>Shaft revolutions below which nothing is claimed: lines of different parts are not yet told apart.</summary>
    public double MinimumRevolutions { get; init; } = 15;

    /// <summary>Share of the confidence below which an answer is called undecided.</summary>
    public double MinimumConfidence { get; init; } = 0.5;

    /// <summary>Confidence of a fault above which "no fault" is no longer said, although no fault is claimed.</summary>
    public double DoubtConfidence { get; init; } = 0.3;

    /// <summary>Follow a speed that wanders, where no fault shows at a constant one, and look again in the angle domain.</summary>
    public bool FollowSpeed { get; init; } = true;

    /// <summary>How far the stated speed may be off before the signal is no longer searched for the true one (0.12 = ±12 %); at a fifth and more the harmonics of the true speed fall on those of others.</summary>
    public double SpeedSearch { get; init; } = 0.12;

    /// <summary>What evidence is read from.</summary>
    internal EvidenceSettings Evidence { get; init; } = EvidenceSettings.Default;
}
