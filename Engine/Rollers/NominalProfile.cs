using BearingAnalytics.Rollers.Profiles;

namespace BearingAnalytics.Rollers;

/// <summary>
/// The generatrix a drawing asks for: how far the surface drops below the top of the crown, over the position from the roller's centre.
/// Immutable and safe to share.
/// </summary>
public abstract class NominalProfile
{
    /// <summary>Left end of the definition, mm from the roller's centre (negative).</summary>
    public abstract double FromMm { get; }

    /// <summary>Right end of the definition, mm from the roller's centre.</summary>
    public abstract double ToMm { get; }

    /// <summary>Positions where the curvature jumps: tangent points, ends of a straight middle; mm from the centre, ascending.</summary>
    public virtual IReadOnlyList<double> JointsMm => [];

    /// <summary>
    /// Drop towards the axis, µm, positive downwards and zero at the top of the crown. Outside the definition it goes on along the end
    /// tangent, so that a shifted profile can still be compared.
    /// </summary>
    /// <param name="xMm">Position from the roller's centre, mm.</param>
    public abstract double DropUm(double xMm);

    /// <summary>Derivative of <see cref="DropUm"/> by position, µm/mm (mrad).</summary>
    /// <param name="xMm">Position from the roller's centre, mm.</param>
    public abstract double SlopeUmPerMm(double xMm);

    /// <summary>The same profile with left and right exchanged: the roller turned around.</summary>
    public virtual NominalProfile Mirrored() => new MirroredProfile(this);
}
