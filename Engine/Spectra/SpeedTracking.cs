namespace BearingAnalytics.Spectra;

/// <summary>A rotation that was followed in a signal without a tacho, and how far it can be trusted.</summary>
public sealed record SpeedTracking
{
    /// <summary>
    /// The rotation; of a steady speed a constant one: there is nothing to resample. A passage (or one line taken for another harmonic) may
    /// have its mean wrong, not its course; see <see cref="RotationTrack.WithMeanSpeed"/>.
    /// </summary>
    public required RotationTrack Track { get; init; }

    /// <summary>
    /// The mean of the speed was found too. False where the comb that carries the track stood farther from the order it was looked for at
    /// than 3 %: it is another's comb, and the mean is the approximate speed that was given.
    /// </summary>
    public required bool MeanIsFromSignal { get; init; }

    /// <summary>
    /// No variation of speed was found that is significant, larger than its own uncertainty, and sharpens the lines.
    /// </summary>
    public required bool IsSteady { get; init; }

    /// <summary>Order of the comb that carries the track, multiples of shaft speed; 1 for the shaft.</summary>
    public required double Order { get; init; }

    /// <summary>
    /// Standard uncertainty of the speed at one time, relative (median over the recording), from how sharply the evidence stands around
    /// the path. Without what slip adds to a track that a passage carries, and without an error of the order itself.
    /// </summary>
    public required double RelativeUncertainty { get; init; }

    /// <summary>Natural logarithm of the Bayes factor for lines that can be followed against noise alone.</summary>
    public required double LineEvidence { get; init; }

    /// <summary>Natural logarithm of the Bayes factor for a speed that varies against a constant one.</summary>
    public required double VariationEvidence { get; init; }

    /// <summary>
    /// Evidence of the lines over long stretches that the track makes, less that which a constant speed makes; natural logarithm.
    /// </summary>
    public required double Sharpening { get; init; }

    /// <summary>The phase of the lines made the track sharper than the combs of short frames had made it.</summary>
    public required bool RefinedByPhase { get; init; }
}
