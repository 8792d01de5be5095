using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Inspection;
using static System.FormattableString;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Judges rollers: one trace against a drawing, or a trace alone, which is then described. Keeps its memory between rollers; one instance
/// per thread.
/// </summary>
public sealed class RollerInspector
{
    /// <summary>Arcs that stand for a logarithmic or tabulated crown: five leave less than 0.2 µm of an ISO/TS 16281 profile.</summary>
    private const int ArcsForALaw = 5;

    private readonly ArcFitter _fitter = new();
    private readonly TextureSheet _texture = new(new TextureEvaluator());

    /// <summary>True to keep the curves that pictures are drawn from.</summary>
    public bool KeepDetail { get; init; }

    /// <summary>Judges a trace against a drawing.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="drawing">The drawing.</param>
    /// <exception cref="ProfileFormatException">The trace has too few valid points to evaluate anything.</exception>
    public RollerInspection Inspect(ProfileTrace trace, RollerDrawing drawing)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(drawing);
        List<Finding> findings = [.. trace.Findings];
        (RollerDrawing laid, PreparedProfile profile, ProfileAlignment alignment) = Lay(trace, drawing, findings);
        bool isTurned = !ReferenceEquals(laid, drawing);
        findings.AddRange(profile.Findings);
        ArcFit? fit = _fitter.Fit(profile.WindowXMm, profile.WindowZUm, FitOptions(laid, profile, alignment));
        if (fit is null)
        {
            return NotFitted(trace, drawing, findings);
        }

        Geometry.Report(profile, laid, alignment, fit, findings);
        InspectionContext context = new(profile, laid, alignment, fit, isTurned);
        CharacteristicSheet sheet = new(drawing.DecisionRule);
        ArcCharacteristics.Add(context, sheet);
        DropCharacteristics.Add(context, sheet);
        FormCharacteristics.Add(context, sheet);
        SizeCharacteristics.Add(context, trace, sheet, findings);
        TextureResult texture = _texture.Add(profile, fit, laid, context.CentreMm, sheet, findings);
        RollerInspection described = Describe(trace, profile, fit, texture, findings);
        (Verdict verdict, string reason) = RollerVerdict.Of(sheet.All, described.Findings);
        return described with
        {
            Drawing = drawing.Name,
            Verdict = verdict,
            Reason = reason,
            Characteristics = sheet.All,
            Detail = Detail(profile, fit, alignment, laid, texture),
        };
    }

    /// <summary>Describes a trace without a drawing: arcs, texture, findings; never a verdict.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="options">What is known about the arcs; null to choose their number.</param>
    /// <param name="preparation">Window and ranges left out; null for none.</param>
    /// <exception cref="ProfileFormatException">The trace has too few valid points to evaluate anything.</exception>
    public RollerInspection Describe(ProfileTrace trace, ArcFitOptions? options = null, PreparationOptions? preparation = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        List<Finding> findings = [.. trace.Findings];
        PreparedProfile profile = ProfilePreparation.Prepare(trace, preparation);
        findings.AddRange(profile.Findings);
        ArcFit? fit = _fitter.Fit(profile.WindowXMm, profile.WindowZUm, options);
        if (fit is null)
        {
            return NotFitted(trace, null, findings);
        }

        Geometry.ReportMarks(fit, findings);
        double centre = profile.CentreMm ?? 0.5 * (profile.FromMm + profile.ToMm);
        TextureResult texture = _texture.Add(profile, fit, null, centre, null, findings);
        return Describe(trace, profile, fit, texture, findings) with { Detail = Detail(profile, fit, null, null, texture) };
    }

    /// <summary>Lays the trace on the drawing as it is and, where both sides differ, turned around, and takes what fits clearly better.</summary>
    private static (RollerDrawing Laid, PreparedProfile Profile, ProfileAlignment Alignment) Lay(
        ProfileTrace trace, RollerDrawing drawing, List<Finding> findings)
    {
        PreparedProfile profile = ProfilePreparation.Prepare(trace, Preparation(drawing));
        ProfileAlignment alignment = Align(profile, drawing);
        if (!TurnedAround.IsPossible(drawing))
        {
            return (drawing, profile, alignment);
        }

        // Stations are named before left and right change places: a name is the drawing's.
        RollerDrawing mirrored = (drawing with
        {
            Drops = [.. drawing.Drops.Select(station => station with { Name = DropCharacteristics.NameOf(station) })],
        }).Mirrored();
        bool hasRanges = drawing.Window is not null || drawing.Excluded.Count > 0;
        PreparedProfile turned = hasRanges ? ProfilePreparation.Prepare(trace, Preparation(mirrored)) : profile;
        ProfileAlignment other = Align(turned, mirrored);
        if (!TurnedAround.Fits(drawing, alignment, other))
        {
            return (drawing, profile, alignment);
        }

        findings.Add(new Finding("turned-around", FindingSeverity.Warning, Invariant(
            $"The roller lay the other way round: {TurnedAround.Because(drawing, alignment, other)}. ")
            + "It was judged turned around; on a line, sort it out or turn it before assembly."));
        return (mirrored, turned, other);
    }

    private static PreparationOptions Preparation(RollerDrawing drawing) => new() { Window = drawing.Window, Excluded = drawing.Excluded };

    private static ProfileAlignment Align(PreparedProfile profile, RollerDrawing drawing) =>
        ProfileAligner.Align(profile, drawing.Profile, drawing.Alignment, drawing.FormCutoffMm, drawing.Anchor);

    private static ArcFitOptions FitOptions(RollerDrawing drawing, PreparedProfile profile, ProfileAlignment alignment)
    {
        if (drawing.Segments.Count is 0 or > ArcFitOptions.MostArcs)
        {
            return new ArcFitOptions { ArcCount = ArcsForALaw };
        }

        double origin = alignment.CentreMm + alignment.ShiftMm;
        double[] knots = [.. drawing.Segments.Skip(1).Select(segment => segment.FromMm + origin)];
        bool isInside = knots.All(knot => knot > profile.FromMm && knot < profile.ToMm);
        return new ArcFitOptions { ArcCount = drawing.Segments.Count, StartKnotsMm = isInside ? knots : null };
    }

    private static RollerInspection Describe(
        ProfileTrace trace, PreparedProfile profile, ArcFit fit, TextureResult texture, List<Finding> findings) => new()
        {
            File = trace.Source,
            Verdict = Verdict.Undecided,
            Reason = "No drawing was given: the roller is described, not judged.",
            WindowMm = new EvaluationRange(profile.FromMm, profile.ToMm),
            ResidualRmsUm = fit.ResidualRmsUm,
            Arcs = fit.Arcs,
            Knots = fit.Knots,
            Texture = texture.Parameters,
            StatedResults = trace.StatedResults,
            Findings = [.. findings.OrderByDescending(finding => finding.Severity)],
        };

    private static RollerInspection NotFitted(ProfileTrace trace, RollerDrawing? drawing, List<Finding> findings)
    {
        findings.Add(new Finding("arcs-not-determined", FindingSeverity.Blocking,
            "The points of the window do not determine the arcs: too many are left out or too few remain. Trace the roller again."));
        return new RollerInspection
        {
            File = trace.Source,
            Drawing = drawing?.Name,
            Verdict = Verdict.Undecided,
            Reason = findings[^1].Message,
            Findings = [.. findings.OrderByDescending(finding => finding.Severity)],
        };
    }

    private RollerInspectionDetail? Detail(
        PreparedProfile profile, ArcFit fit, ProfileAlignment? alignment, RollerDrawing? drawing, TextureResult texture) =>
        KeepDetail ? new(profile, fit, alignment, drawing, texture, _texture.FromMm, _texture.PitchMm) : null;
}
