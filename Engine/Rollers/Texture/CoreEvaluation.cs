namespace BearingAnalytics.Rollers.Texture;

/// <summary>Material ratios and the Rk family, each from one sorted profile.</summary>
internal sealed class CoreEvaluation
{
    private const string Iso13565 = "ISO 13565-2:1996";

    private double[] _sorted = [];

    /// <summary>Rmr(c): share of the roughness profile above a depth below the reference level.</summary>
    public void AddMaterialRatios(ParameterSheet sheet, ReadOnlySpan<double> roughness, TextureOptions options, int lengths)
    {
        if (options.MaterialRatioDepthsUm.Count == 0)
        {
            return;
        }

        ReadOnlySpan<double> ascending = Sort(roughness);
        if (ascending.IsEmpty)
        {
            return;
        }

        double reference = CoreRoughness.HeightAt(ascending, options.MaterialRatioReferencePercent / 100);
        foreach (double depthUm in options.MaterialRatioDepthsUm)
        {
            double level = reference - depthUm;
            double percent = 100.0 * (ascending.Length - FirstAtLeast(ascending, level)) / ascending.Length;
            string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Rmr({depthUm})");
            sheet.Add(name, percent, "%", RoughnessParameters.NameOf(options.Standard), lengths);
        }
    }

    /// <summary>Rk, Rpk, Rvk, Mr1, Mr2, and the curve; null where the profile is too short for one.</summary>
    public MaterialRatioCurve? AddCore(ParameterSheet sheet, ReadOnlySpan<double> profile, TextureOptions options, int lengths)
    {
        ReadOnlySpan<double> ascending = Sort(profile);
        if (ascending.Length < CoreRoughness.FewestHeights)
        {
            return null;
        }

        CoreRoughness core = CoreRoughness.Of(ascending, options.CoreLine);
        string standard = options.CoreFilter == CoreFilter.Robust ? RoughnessParameters.Iso21920 : Iso13565;
        sheet.Add("Rk", core.Rk, "µm", standard, lengths);
        sheet.Add("Rpk", core.Rpk, "µm", standard, lengths);
        sheet.Add("Rvk", core.Rvk, "µm", standard, lengths);
        sheet.Add("Mr1", 100 * core.Mr1, "%", standard, lengths);
        sheet.Add("Mr2", 100 * core.Mr2, "%", standard, lengths);
        return new MaterialRatioCurve(CoreRoughness.Curve(ascending), core.LineAtZero, core.LineAtHundred, options.CoreFilter);
    }

    private static int FirstAtLeast(ReadOnlySpan<double> ascending, double level)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ascending[middle] < level ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ReadOnlySpan<double> Sort(ReadOnlySpan<double> profile)
    {
        if (_sorted.Length < profile.Length)
        {
            _sorted = new double[profile.Length];
        }

        int count = 0;
        foreach (double height in profile)
        {
            if (double.IsFinite(height))
            {
                _sorted[count++] = height;
            }
        }

        Span<double> heights = _sorted.AsSpan(0, count);
        heights.Sort();
        return heights;
    }
}
