namespace BearingAnalytics.Rollers.Inspection;

/// <summary>How far a texture parameter would move had the stylus run a little beside: the spread of Rq between sampling lengths.</summary>
internal static class SectionSpread
{
    /// <summary>Standard error of the mean over the sampling lengths, relative to the mean; 0 for fewer than two.</summary>
    public static double RelativeStandardError(TextureResult result)
    {
        int sections = result.SamplingLengths;
        if (sections < 2 || result.RoughnessUm.Length == 0)
        {
            return 0;
        }

        double sum = 0, squares = 0;
        int length = result.EvaluationCount / sections;
        for (int section = 0; section < sections; section++)
        {
            double rms = RootMeanSquare(result.RoughnessUm.AsSpan(result.EvaluationFrom + (section * length), length));
            sum += rms;
            squares += rms * rms;
        }

        double mean = sum / sections;
        double variance = Math.Max(0, (squares / sections) - (mean * mean)) * sections / (sections - 1);
        return mean > 0 ? Math.Sqrt(variance / sections) / mean : 0;
    }

    private static double RootMeanSquare(ReadOnlySpan<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
        {
            if (double.IsFinite(value))
            {
                sum += value * value;
                count++;
            }
        }

        return count == 0 ? 0 : Math.Sqrt(sum / count);
    }
}
