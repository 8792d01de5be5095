namespace BearingAnalytics.Spectra;

/// <summary>Settings of <see cref="DiscreteRandomSeparation"/>.</summary>
public sealed record DiscreteRandomOptions
{
    /// <summary>
    /// Samples of a frame, even, at least 16: lines closer than about three rates over it are one. 0 takes the largest power of two of
    /// which 32 fit into the signal: enough averages that noise gains little (see <see cref="DiscreteRandomSeparation"/>).
    /// </summary>
    public int FrameLength { get; init; }

    /// <summary>
    /// Samples between a frame and the one it is predicted from: longer than what is random stays like itself, at least half a frame. 0
    /// takes the length of a frame. Rounded up to a whole number of hops of at most half a frame.
    /// </summary>
    public int DelaySamples { get; init; }
}
