using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Texture;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Texture of a profile whose form has been removed by the fitted model, never by a polynomial: filtering, P, W and R parameters by
/// ISO 4287 or ISO 21920-2, the Rk family and the material ratio curve. Keeps its buffers: one for each thread, used for every profile.
/// Not thread-safe.
/// </summary>
public sealed class TextureEvaluator
{
    private readonly ProfileSeparation _separation = new();
    private readonly RoughnessParameters _parameters = new();
    private readonly CoreEvaluation _core = new();

    /// <summary>Evaluates one profile.</summary>
    /// <param name="residualUm">
    /// Measured less fitted profile on a uniform grid, µm, outward positive; NaN where a point is missing or excluded. The evaluation
    /// length lies in the middle between the first and the last point there is.
    /// </param>
    /// <param name="pitchMm">Distance of neighbouring points, mm, positive.</param>
    /// <param name="options">Cut-offs, standard, filters.</param>
    /// <returns>
    /// Parameters, what they depend on, and findings. No parameters and the finding <c>texture-too-short</c> where not one sampling length
    /// fits.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Pitch or an option is out of its range.</exception>
    public TextureResult Evaluate(ReadOnlySpan<double> residualUm, double pitchMm, TextureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CheckOptions(options);
        FilterArguments.CheckPitch(pitchMm);
        TextureFindings findings = new();
        double cutoffMm = options.CutoffMm ?? ChooseCutoff(residualUm, pitchMm, options, findings);
        double? shortUm = ShortCutoff(pitchMm, cutoffMm, options, findings);
        _separation.Separate(residualUm, pitchMm, cutoffMm, shortUm, options);
        SamplingPlan plan = SamplingPlan.For(_separation.Roughness, pitchMm, cutoffMm, options.SamplingLengths);
        TextureResult result = new()
        {
            Parameters = [],
            Standard = options.Standard,
            CutoffMm = cutoffMm,
            IsCutoffChosen = options.CutoffMm is null,
            ShortCutoffUm = shortUm,
            SamplingLengths = plan.Lengths,
            EvaluationFrom = plan.From,
            EvaluationCount = plan.Count,
        };
        findings.JudgeLength(plan, residualUm, pitchMm, cutoffMm, options.SamplingLengths);
        result = plan.Lengths > 0 ? Fill(result, plan, pitchMm, options) : result;
        return WithProfiles(result, options) with { Findings = findings.All };
    }

    private static void CheckOptions(TextureOptions options)
    {
        FilterArguments.CheckCutoff(options.CutoffMm ?? Cutoffs.UsualMm);
        FilterArguments.CheckCutoff(options.LongCutoffMm ?? Cutoffs.UsualMm);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SamplingLengths, 1, nameof(options.SamplingLengths));
        if (options.ShortCutoffUm is not (null or (>= 0 and < double.PositiveInfinity)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.ShortCutoffUm, "The short cut-off must be 0 or more, µm.");
        }

        if (options.MaterialRatioReferencePercent is not (>= 0 and <= 100))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaterialRatioReferencePercent, "The reference of the material ratio must be 0 to 100 %.");
        }
    }

    /// <summary>ISO 4288, 7.2.1: measure with a sampling length, look up which one the result asks for, until it is the same.</summary>
    private double ChooseCutoff(ReadOnlySpan<double> residualUm, double pitchMm, TextureOptions options, TextureFindings findings)
    {
        const int MostTries = 5; // the table has five rows
        double availableMm = residualUm.Length * pitchMm;
        double cutoffMm = Cutoffs.AtMost(Cutoffs.UsualMm, availableMm);
        double raUm = double.NaN;
        for (int i = 0; i < MostTries; i++)
        {
            raUm = _separation.MeanRoughness(residualUm, pitchMm, cutoffMm, options);

            // Where not one sampling length fits between the ends, the next shorter one may.
            double askedMm = Cutoffs.AtMost(double.IsNaN(raUm) ? cutoffMm / 2 : Cutoffs.ForRa(raUm), availableMm);
            if (askedMm == cutoffMm)
            {
                break;
            }

            availableMm = double.IsNaN(raUm) ? askedMm : availableMm; // what did not fit is not asked for again
            cutoffMm = askedMm;
        }

        findings.CutoffChosen(cutoffMm, raUm);
        return cutoffMm;
    }

    private static double? ShortCutoff(double pitchMm, double cutoffMm, TextureOptions options, TextureFindings findings)
    {
        double wantedUm = options.ShortCutoffUm ?? Cutoffs.ShortUm(cutoffMm);
        double coarsestUm = wantedUm / Cutoffs.PointsPerShortCutoff;
        if (wantedUm > 0 && pitchMm * 1000 > coarsestUm * (1 + 1e-6))
        {
            findings.ShortCutoffLeftOut(wantedUm, pitchMm * 1000, coarsestUm);
            return null;
        }

        return wantedUm > 0 ? wantedUm : null;
    }

    private TextureResult Fill(TextureResult result, SamplingPlan plan, double pitchMm, TextureOptions options)
    {
        ParameterSheet sheet = new(result.CutoffMm, result.ShortCutoffUm);
        string standard = RoughnessParameters.NameOf(options.Standard);
        int used = _parameters.AddRoughness(sheet, _separation.Roughness, plan, pitchMm, options.Standard);
        if (options.Filter != RoughnessFilter.None)
        {
            RoughnessParameters.AddHeights(sheet, 'P', _separation.Primary.Slice(plan.From, plan.Count), standard, used);
            RoughnessParameters.AddHeights(sheet, 'W', _separation.Waviness.Slice(plan.From, plan.Count), standard, used);
        }

        _core.AddMaterialRatios(sheet, _separation.Roughness.Slice(plan.From, plan.Count), options, used);
        ReadOnlySpan<double> core = _separation.CoreProfile(pitchMm, result.CutoffMm, options).Slice(plan.From, plan.Count);
        MaterialRatioCurve? curve = _core.AddCore(sheet, core, options, used);
        return result with { Parameters = sheet.Parameters, MaterialRatio = curve };
    }

    private TextureResult WithProfiles(TextureResult result, TextureOptions options) => !options.KeepProfiles ? result : result with
    {
        PrimaryUm = _separation.Primary.ToArray(),
        WavinessUm = _separation.Waviness.ToArray(),
        RoughnessUm = _separation.Roughness.ToArray(),
    };
}
