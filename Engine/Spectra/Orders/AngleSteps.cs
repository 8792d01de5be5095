namespace BearingAnalytics.Spectra.Orders;

/// <summary>Where equal steps of angle lie among the samples of a recording.</summary>
internal sealed class AngleSteps(RotationTrack track, int stepsPerRevolution, double sampleRateHz)
{
    /// <summary>
    /// Steps between two angles whose times are solved for; between them time is the cubic with their values and slopes. A shaft has
    /// inertia: over a small part of a turn its speed is all but a straight line.
    /// </summary>
    private const int Stride = 32;

    /// <summary>Takes the signal at every step.</summary>
    public void Sample(SincTable table, ReadOnlySpan<float> samples, Span<float> resampled)
    {
        double first = track.RevolutionsAt(0);
        int knotSteps = Math.Min(Stride, Math.Max(1, stepsPerRevolution / 8));
        (double left, double leftSlope) = At(first);
        for (int from = 0; from < resampled.Length; from += knotSteps)
        {
            (double right, double rightSlope) = At(first + ((double)(from + knotSteps) / stepsPerRevolution));
            CubicPiece piece = CubicPiece.Between(knotSteps, left, right, leftSlope, rightSlope);
            for (int step = 0; step < Math.Min(knotSteps, resampled.Length - from); step++)
            {
                resampled[from + step] = table.At(samples, piece.At(step));
            }

            (left, leftSlope) = (right, rightSlope);
        }
    }

    /// <summary>Place among the samples, and samples per step.</summary>
    private (double Place, double Slope) At(double revolutions)
    {
        double seconds = track.SecondsAt(revolutions);
        return (seconds * sampleRateHz, sampleRateHz / (track.SpeedHzAt(seconds) * stepsPerRevolution));
    }
}
