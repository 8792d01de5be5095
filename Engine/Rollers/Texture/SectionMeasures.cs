namespace BearingAnalytics.Rollers.Texture;

/// <summary>Measures of each sampling length. Lengths of which less than half is there are left out.</summary>
internal sealed class SectionMeasures
{
    private readonly List<HeightSums> _heights = [];
    private readonly List<double> _slopes = [];
    private readonly List<ProfileElements> _elements = [];

    /// <summary>Sampling lengths used.</summary>
    public int Count => _heights.Count;

    public void Measure(ReadOnlySpan<double> roughness, SamplingPlan plan, double pitchMm)
    {
        _heights.Clear();
        _slopes.Clear();
        _elements.Clear();
        for (int k = 0; k < plan.Lengths; k++)
        {
            int from = plan.From + (k * plan.Points);
            ReadOnlySpan<double> section = roughness.Slice(from, plan.Points);
            HeightSums heights = HeightSums.Of(section);
            if (2 * heights.Count >= plan.Points)
            {
                double threshold = ProfileElements.HeightShare * (heights.Highest - heights.Lowest);
                _heights.Add(heights);
                _slopes.Add(LocalSlope.RootMeanSquare(roughness, from, plan.Points, pitchMm));
                _elements.Add(ProfileElements.Of(section, threshold, threshold, ProfileElements.WidthShare * plan.Points));
            }
        }
    }

    /// <summary>Mean of a measure of height over the sampling lengths; NaN for none.</summary>
    public double Mean(Func<HeightSums, double> measure)
    {
        double sum = 0;
        foreach (HeightSums heights in _heights)
        {
            sum += measure(heights);
        }

        return sum / _heights.Count;
    }

    public double MeanSlope()
    {
        double sum = 0;
        foreach (double slope in _slopes)
        {
            sum += slope;
        }

        return sum / _slopes.Count;
    }

    /// <summary>Mean of a measure of the elements over the sampling lengths that have any; NaN for none.</summary>
    public double MeanOfElements(Func<ProfileElements, double> measure)
    {
        double sum = 0;
        int count = 0;
        foreach (ProfileElements elements in _elements)
        {
            if (elements.Count > 0)
            {
                sum += measure(elements);
                count++;
            }
        }

        return sum / count;
    }

    public double LargestHeight()
    {
        double largest = double.NaN;
        foreach (HeightSums heights in _heights)
        {
            double height = heights.Highest - heights.Lowest;
            largest = height > largest || double.IsNaN(largest) ? height : largest;
        }

        return largest;
    }
}
