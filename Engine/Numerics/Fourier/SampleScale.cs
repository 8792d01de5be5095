namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Samples come in any unit; single precision has room for the squares of a spectrum only when they are about 1.</summary>
internal static class SampleScale
{
    /// <summary>The power of two that brings the largest magnitude to 1 .. 2; 1 for silence.</summary>
    public static float Of(float peak) => peak > 0 ? MathF.ScaleB(1, Math.Clamp(-MathF.ILogB(peak), -126, 126)) : 1;
}
