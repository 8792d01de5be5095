namespace BearingAnalytics.Rollers.Texture;

/// <summary>Where the sampling lengths lie in a profile: as many as wanted and as fit, in the middle of what is valid.</summary>
/// <param name="From">First point.</param>
/// <param name="Points">Points in one sampling length.</param>
/// <param name="Lengths">Sampling lengths; 0 where not one fits.</param>
internal readonly record struct SamplingPlan(int From, int Points, int Lengths)
{
    public int Count => Points * Lengths;

    public static SamplingPlan For(ReadOnlySpan<double> heights, double pitchMm, double cutoffMm, int wanted)
    {
        int first = 0, end = heights.Length;
        while (first < end && !double.IsFinite(heights[first]))
        {
            first++;
        }

        while (end > first && !double.IsFinite(heights[end - 1]))
        {
            end--;
        }

        // A whole number of points that does not exceed the sampling length; 0.8 mm at 1 µm are 800 in spite of rounding.
        double points = Math.Floor(cutoffMm / pitchMm * (1 + 1e-9));
        if (points < 1 || points > end - first)
        {
            return new SamplingPlan(first, 0, 0);
        }

        int length = (int)points;
        int lengths = Math.Min(wanted, (end - first) / length);
        return new SamplingPlan(first + ((end - first - (length * lengths)) / 2), length, lengths);
    }
}
