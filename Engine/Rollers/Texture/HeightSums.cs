namespace BearingAnalytics.Rollers.Texture;

/// <summary>Heights over a mean line at zero; the mean is not removed (a filtered profile lies on its mean line by definition).</summary>
internal readonly record struct HeightSums(
    int Count, double Highest, double Lowest, double MeanAbsolute, double RootMeanSquare, double Skewness, double Kurtosis)
{
    /// <summary>Of the finite heights, each less <paramref name="offset"/>; NaN where there are none.</summary>
    public static HeightSums Of(ReadOnlySpan<double> heights, double offset = 0)
    {
        int count = 0;
        double absolute = 0, second = 0, third = 0, fourth = 0;
        double highest = double.NegativeInfinity, lowest = double.PositiveInfinity;
        foreach (double height in heights)
        {
            double z = height - offset;
            if (!double.IsFinite(z))
            {
                continue;
            }

            count++;
            double square = z * z;
            absolute += Math.Abs(z);
            second += square;
            third += square * z;
            fourth += square * square;
            highest = Math.Max(highest, z);
            lowest = Math.Min(lowest, z);
        }

        if (count == 0)
        {
            return new HeightSums(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }

        double variance = second / count;
        double rms = Math.Sqrt(variance);
        return new HeightSums(
            count, highest, lowest, absolute / count, rms, third / count / (variance * rms), fourth / count / (variance * variance));
    }

    /// <summary>Mean of the finite heights; NaN where there are none.</summary>
    public static double Mean(ReadOnlySpan<double> heights)
    {
        int count = 0;
        double sum = 0;
        foreach (double height in heights)
        {
            if (double.IsFinite(height))
            {
                count++;
                sum += height;
            }
        }

        return sum / count;
    }
}
