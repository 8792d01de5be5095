using BearingAnalytics.Spectra.Kurtograms;

namespace BearingAnalytics.Spectra;

/// <summary>
/// The same grid as <see cref="FastKurtogram"/> over the sharp bands of a <see cref="BandEnvelope"/>, from one transform of the recording.
/// The ends of every envelope are cut, so the step from the end of the recording to its beginning cannot win; on a whitened
/// envelope it shows impacts that strong tones hide.
/// </summary>
public static class BandKurtogram
{
    /// <summary>Kurtogram over the bands of a recording already transformed.</summary>
    /// <param name="envelope">The recording.</param>
    /// <param name="levels">Depth of the tree, 0 … <see cref="FastKurtogram.MaximumLevels"/>.</param>
    public static Kurtogram Compute(BandEnvelope envelope, int levels)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        if (levels < 0 || levels > FastKurtogram.MaximumLevels(envelope.SampleCount))
        {
            throw new ArgumentOutOfRangeException(
                nameof(levels), levels, $"{envelope.SampleCount} samples allow 0 to {FastKurtogram.MaximumLevels(envelope.SampleCount)} levels.");
        }

        KurtogramGrid grid = new(levels, envelope.SampleRateHz);
        foreach (int count in grid.BandCounts)
        {
            for (int i = 0; i < count; i++)
            {
                grid.Set(count, i, envelope.Kurtosis(grid.Band(count, i)));
            }
        }

        return grid.ToKurtogram();
    }
}
