namespace BearingAnalytics.Spectra.Separation;

/// <summary>Frames of one length whose delay is a whole number of hops, so that every frame is transformed once.</summary>
internal readonly record struct DelayedFrames(int Length, int Hop, int HopsPerDelay)
{
    public int Delay => Hop * HopsPerDelay;

    /// <summary>With the longest hop that is at most half a frame: what a Hann window makes good use of.</summary>
    public static DelayedFrames Of(int length, int delay)
    {
        int hops = (delay + (length / 2) - 1) / (length / 2);
        return new DelayedFrames(length, (delay + hops - 1) / hops, hops);
    }
}
