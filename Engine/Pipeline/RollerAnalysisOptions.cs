using BearingAnalytics.Rollers;

namespace BearingAnalytics.Pipeline;

/// <summary>How roller profiles are read and judged.</summary>
public sealed record RollerAnalysisOptions
{
    /// <summary>The drawing; null to describe only.</summary>
    public RollerDrawing? Drawing { get; init; }

    /// <summary>What is known better than files and sidecars say.</summary>
    public ProfileReadOptions? Reading { get; init; }

    /// <summary>What is known about the arcs; used without a drawing.</summary>
    public ArcFitOptions? Arcs { get; init; }

    /// <summary>Window and ranges left out; used without a drawing.</summary>
    public PreparationOptions? Preparation { get; init; }

    /// <summary>Filters of circular traces; null where files hold generatrices.</summary>
    public RoundnessOptions? Roundness { get; init; }

    /// <summary>Texture alone, of whole traces; null where arcs are wanted.</summary>
    public TextureOptions? Texture { get; init; }

    /// <summary>What is taken off before texture alone is evaluated.</summary>
    public FormRemoval Form { get; init; } = FormRemoval.Arcs;

    /// <summary>Keep the curves for pictures.</summary>
    public bool KeepDetail { get; init; }
}
