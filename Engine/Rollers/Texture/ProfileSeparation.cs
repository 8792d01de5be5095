namespace BearingAnalytics.Rollers.Texture;

/// <summary>Parts a form-removed profile into primary profile, waviness and roughness, which stay valid until the next call.</summary>
internal sealed class ProfileSeparation
{
    private readonly GaussianProfileFilter _gaussian = new();
    private readonly RobustProfileFilter _robust = new();
    private double[] _primary = [];
    private double[] _meanLine = [];
    private double[] _waviness = [];
    private double[] _roughness = [];
    private double[] _core = [];
    private double[] _scratch = [];
    private int _count;

    /// <summary>After λs.</summary>
    public ReadOnlySpan<double> Primary => _primary.AsSpan(0, _count);

    /// <summary>Between λc and λf.</summary>
    public ReadOnlySpan<double> Waviness => _waviness.AsSpan(0, _count);

    /// <summary>Between λs and λc.</summary>
    public ReadOnlySpan<double> Roughness => _roughness.AsSpan(0, _count);

    public void Separate(ReadOnlySpan<double> residual, double pitchMm, double cutoffMm, double? shortCutoffUm, TextureOptions options)
    {
        Resize(residual.Length);
        if (shortCutoffUm is { } shortUm)
        {
            _gaussian.Smooth(residual, pitchMm, shortUm / 1000, Span(_primary), options.Ends);
        }
        else
        {
            KeepFinite(residual, Span(_primary));
        }

        SmoothBy(options.Filter, Primary, pitchMm, cutoffMm, Span(_meanLine), options.Ends);
        Subtract(Primary, Span(_meanLine), Span(_roughness));
        Span(_meanLine).CopyTo(_waviness);
        if (options.LongCutoffMm is { } longMm)
        {
            _gaussian.Smooth(Span(_meanLine), pitchMm, longMm, Span(_scratch), options.Ends);
            Subtract(Span(_meanLine), Span(_scratch), Span(_waviness));
        }
    }

    /// <summary>Ra over the evaluation length without λs, for choosing a cut-off; NaN where not one sampling length fits.</summary>
    public double MeanRoughness(ReadOnlySpan<double> residual, double pitchMm, double cutoffMm, TextureOptions options)
    {
        Separate(residual, pitchMm, cutoffMm, null, options);
        SamplingPlan plan = SamplingPlan.For(Roughness, pitchMm, cutoffMm, options.SamplingLengths);
        return HeightSums.Of(Roughness.Slice(plan.From, plan.Count)).MeanAbsolute;
    }

    /// <summary>The profile that the Rk family is taken from.</summary>
    public ReadOnlySpan<double> CoreProfile(double pitchMm, double cutoffMm, TextureOptions options)
    {
        switch (options.CoreFilter)
        {
            case CoreFilter.Roughness:
                return Roughness;
            case CoreFilter.Robust:
                SmoothBy(RoughnessFilter.RobustParabola, Primary, pitchMm, cutoffMm, Span(_scratch), options.Ends);
                break;
            default:
                SmoothWithoutValleys(pitchMm, cutoffMm, options);
                break;
        }

        Subtract(Primary, Span(_scratch), Span(_core));
        return Span(_core);
    }

    /// <summary>ISO 13565-1: what lies below a first mean line is lifted onto it, and the second mean line counts.</summary>
    private void SmoothWithoutValleys(double pitchMm, double cutoffMm, TextureOptions options)
    {
        Span<double> line = Span(_meanLine);
        if (options.Filter != RoughnessFilter.Gaussian)
        {
            line = Span(_core);
            _gaussian.Smooth(Primary, pitchMm, cutoffMm, line, options.Ends);
        }

        Span<double> lifted = Span(_scratch);
        for (int i = 0; i < lifted.Length; i++)
        {
            // Without a mean line - at ends that are cut - nothing is lifted; a missing height stays missing.
            lifted[i] = line[i] > _primary[i] ? line[i] : _primary[i];
        }

        _gaussian.Smooth(lifted, pitchMm, cutoffMm, lifted, options.Ends);
    }

    private void SmoothBy(
        RoughnessFilter filter, ReadOnlySpan<double> heights, double pitchMm, double cutoffMm, Span<double> meanLine, EndEffect ends)
    {
        switch (filter)
        {
            case RoughnessFilter.None:
                meanLine.Clear();
                break;
            case RoughnessFilter.RobustMean:
                _robust.Smooth(heights, pitchMm, cutoffMm, meanLine, 0);
                break;
            case RoughnessFilter.RobustParabola:
                _robust.Smooth(heights, pitchMm, cutoffMm, meanLine, 2);
                break;
            default:
                _gaussian.Smooth(heights, pitchMm, cutoffMm, meanLine, ends);
                break;
        }
    }

    private static void KeepFinite(ReadOnlySpan<double> heights, Span<double> kept)
    {
        for (int i = 0; i < heights.Length; i++)
        {
            kept[i] = double.IsFinite(heights[i]) ? heights[i] : double.NaN;
        }
    }

    private static void Subtract(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend, Span<double> difference)
    {
        for (int i = 0; i < difference.Length; i++)
        {
            difference[i] = minuend[i] - subtrahend[i];
        }
    }

    private Span<double> Span(double[] buffer) => buffer.AsSpan(0, _count);

    private void Resize(int count)
    {
        _count = count;
        if (_primary.Length >= count)
        {
            return;
        }

        _primary = new double[count];
        _meanLine = new double[count];
        _waviness = new double[count];
        _roughness = new double[count];
        _core = new double[count];
        _scratch = new double[count];
    }
}
