using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>The least-squares line through heights at equal steps.</summary>
internal static class BestLine
{
    /// <summary>Takes the line off; missing heights stay missing.</summary>
    public static void TakeOff(Span<double> heights)
    {
        LineSums line = default;
        for (int i = 0; i < heights.Length; i++)
        {
            if (double.IsFinite(heights[i]))
            {
                line.Add(i, heights[i]);
            }
        }

        (double slope, double offset) = (line.Slope, line.Offset);
        for (int i = 0; i < heights.Length; i++)
        {
            heights[i] -= offset + (slope * i);
        }
    }
}
