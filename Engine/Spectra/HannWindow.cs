namespace BearingAnalytics.Spectra;

/// <summary>The periodic Hann window, as envelope and line spectra use it.</summary>
internal static class HannWindow
{
    /// <summary>Peak amplitude of a sine from its windowed transform: 2 for the mirrored half, 2 for the window's mean of one half.</summary>
    public const double AmplitudeFactor = 4;

    public static double Value(int index, int length) => 0.5 - (0.5 * Math.Cos(2 * Math.PI * index / length));
}
