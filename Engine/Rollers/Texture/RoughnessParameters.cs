namespace BearingAnalytics.Rollers.Texture;

/// <summary>The R, P and W parameters of both standards, from profiles that have been filtered already.</summary>
internal sealed class RoughnessParameters
{
    public const string Iso4287 = "ISO 4287:1997";
    public const string Iso21920 = "ISO 21920-2:2021";

    private readonly SectionMeasures _sections = new();
    private readonly LargestRange _range = new();

    public static string NameOf(TextureStandard standard) => standard == TextureStandard.Iso4287 ? Iso4287 : Iso21920;

    /// <summary>R parameters; returns the number of sampling lengths used.</summary>
    public int AddRoughness(
        ParameterSheet sheet, ReadOnlySpan<double> roughness, SamplingPlan plan, double pitchMm, TextureStandard standard)
    {
        _sections.Measure(roughness, plan, pitchMm);
        HeightSums whole = HeightSums.Of(roughness.Slice(plan.From, plan.Count));
        if (standard == TextureStandard.Iso4287)
        {
            AddIso4287(sheet, whole, pitchMm);
        }
        else
        {
            AddIso21920(sheet, whole, roughness, plan, pitchMm);
        }

        return _sections.Count;
    }

    /// <summary>P or W parameters of height over the evaluation length, about the mean there.</summary>
    public static void AddHeights(ParameterSheet sheet, char profile, ReadOnlySpan<double> heights, string standard, int lengths)
    {
        HeightSums sums = HeightSums.Of(heights, HeightSums.Mean(heights));
        sheet.Add($"{profile}a", sums.MeanAbsolute, "µm", standard, lengths);
        sheet.Add($"{profile}q", sums.RootMeanSquare, "µm", standard, lengths);
        sheet.Add($"{profile}t", sums.Highest - sums.Lowest, "µm", standard, lengths);
        sheet.Add($"{profile}p", sums.Highest, "µm", standard, lengths);
        sheet.Add($"{profile}v", -sums.Lowest, "µm", standard, lengths);
        sheet.Add($"{profile}sk", sums.Skewness, "", standard, lengths);
        sheet.Add($"{profile}ku", sums.Kurtosis, "", standard, lengths);
    }

    private void AddIso4287(ParameterSheet sheet, HeightSums whole, double pitchMm)
    {
        void Add(string name, double value, string unit) => sheet.Add(name, value, unit, Iso4287, _sections.Count);
        Add("Ra", _sections.Mean(section => section.MeanAbsolute), "µm");
        Add("Rq", _sections.Mean(section => section.RootMeanSquare), "µm");
        Add("Rz", _sections.Mean(section => section.Highest - section.Lowest), "µm");
        Add("Rp", _sections.Mean(section => section.Highest), "µm");
        Add("Rv", _sections.Mean(section => -section.Lowest), "µm");
        Add("Rt", whole.Highest - whole.Lowest, "µm");
        Add("Rz1max", _sections.LargestHeight(), "µm");
        Add("Rsk", _sections.Mean(section => section.Skewness), "");
        Add("Rku", _sections.Mean(section => section.Kurtosis), "");
        Add("Rc", _sections.MeanOfElements(elements => elements.MeanHeight), "µm");
        Add("RSm", _sections.MeanOfElements(elements => elements.MeanSpacing) * pitchMm, "mm");
        Add("Rdq", _sections.MeanSlope(), "");
    }

    private void AddIso21920(ParameterSheet sheet, HeightSums whole, ReadOnlySpan<double> roughness, SamplingPlan plan, double pitchMm)
    {
        void Add(string name, double value, string unit) => sheet.Add(name, value, unit, Iso21920, _sections.Count);
        double rp = _sections.Mean(section => section.Highest);
        double rv = _sections.Mean(section => -section.Lowest);
        ReadOnlySpan<double> evaluated = roughness.Slice(plan.From, plan.Count);
        ProfileElements elements = ProfileElements.Of(
            evaluated, ProfileElements.HeightShare * rp, ProfileElements.HeightShare * rv, ProfileElements.WidthShare * plan.Points);
        Add("Ra", whole.MeanAbsolute, "µm");
        Add("Rq", whole.RootMeanSquare, "µm");
        Add("Rz", rp + rv, "µm");
        Add("Rp", rp, "µm");
        Add("Rv", rv, "µm");
        Add("Rt", whole.Highest - whole.Lowest, "µm");
        Add("Rpt", whole.Highest, "µm");
        Add("Rvt", -whole.Lowest, "µm");
        Add("Rzx", _range.Of(evaluated, plan.Points), "µm");
        Add("Rsk", whole.Skewness, "");
        Add("Rku", whole.Kurtosis, "");
        Add("Rc", elements.MeanHeight, "µm");
        Add("Rsm", elements.MeanSpacing * pitchMm, "mm");
        Add("Rdq", LocalSlope.RootMeanSquare(roughness, plan.From, plan.Count, pitchMm), "");
    }
}
