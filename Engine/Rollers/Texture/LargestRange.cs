namespace BearingAnalytics.Rollers.Texture;

/// <summary>The largest range of heights in a window that is moved along point by point: Rzx of ISO 21920-2.</summary>
internal sealed class LargestRange
{
    private int[] _highs = [];
    private int[] _lows = [];

    /// <summary>Missing points are passed over; NaN where all are missing.</summary>
    public double Of(ReadOnlySpan<double> heights, int window)
    {
        if (_highs.Length < heights.Length)
        {
            _highs = new int[heights.Length];
            _lows = new int[heights.Length];
        }

        // Candidates for the extreme of the present and of later windows, oldest first, each beaten by none after it.
        int highHead = 0, highTail = 0, lowHead = 0, lowTail = 0;
        double largest = double.NaN;
        for (int i = 0; i < heights.Length; i++)
        {
            double z = heights[i];
            if (!double.IsFinite(z))
            {
                continue;
            }

            highTail = DropBeaten(heights, _highs, highHead, highTail, z, 1);
            lowTail = DropBeaten(heights, _lows, lowHead, lowTail, z, -1);
            _highs[highTail++] = i;
            _lows[lowTail++] = i;
            highHead = DropOld(_highs, highHead, i - window);
            lowHead = DropOld(_lows, lowHead, i - window);
            double range = heights[_highs[highHead]] - heights[_lows[lowHead]];
            largest = range > largest || double.IsNaN(largest) ? range : largest;
        }

        return largest;
    }

    private static int DropBeaten(ReadOnlySpan<double> heights, int[] queue, int head, int tail, double z, int sign)
    {
        while (tail > head && sign * heights[queue[tail - 1]] <= sign * z)
        {
            tail--;
        }

        return tail;
    }

    private static int DropOld(int[] queue, int head, int newestOut)
    {
        while (queue[head] <= newestOut)
        {
            head++;
        }

        return head;
    }
}
