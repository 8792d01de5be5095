namespace BearingAnalytics.Rollers.Texture;

/// <summary>What every profile filter asks of its caller.</summary>
internal static class FilterArguments
{
    public static void Check(ReadOnlySpan<double> heightsUm, double pitchMm, double cutoffMm, ReadOnlySpan<double> meanLineUm)
    {
        CheckPitch(pitchMm);
        CheckCutoff(cutoffMm);
        if (heightsUm.Length != meanLineUm.Length)
        {
            throw new ArgumentException(
                $"Heights and mean line must have the same length; given were {heightsUm.Length} and {meanLineUm.Length}.");
        }
    }

    public static void CheckPitch(double pitchMm)
    {
        if (pitchMm is not (> 0 and < double.PositiveInfinity))
        {
            throw new ArgumentOutOfRangeException(nameof(pitchMm), pitchMm, "The pitch must be a positive number of millimetres.");
        }
    }

    public static void CheckCutoff(double cutoffMm)
    {
        if (cutoffMm is not (> 0 and < double.PositiveInfinity))
        {
            throw new ArgumentOutOfRangeException(nameof(cutoffMm), cutoffMm, "The cut-off must be a positive number of millimetres.");
        }
    }
}
