namespace BearingAnalytics.Rollers;

/// <summary>Which circle roundness deviations are counted from (ISO 12181-1).</summary>
public enum RoundnessReference
{
    /// <summary>Least squares circle, LSC.</summary>
    LeastSquares,

    /// <summary>Minimum zone circles, MZC: two concentric circles with the least distance.</summary>
    MinimumZone,

    /// <summary>Minimum circumscribed circle, MCC: for shafts and rollers.</summary>
    MinimumCircumscribed,

    /// <summary>Maximum inscribed circle, MIC: for bores.</summary>
    MaximumInscribed,
}

/// <summary>
/// One reference circle in the limaçon approximation r(θ) = R + a·cosθ + b·sinθ, which holds while the eccentricity is small against the
/// radius, and the deviations from it.
/// </summary>
/// <param name="Reference">Kind of circle.</param>
/// <param name="CentreXUm">Centre a, µm towards angle 0.</param>
/// <param name="CentreYUm">Centre b, µm towards 90°.</param>
/// <param name="RadiusUm">Radius R, µm, counted as the trace is; of the minimum zone the middle between both circles.</param>
/// <param name="RontUm">Roundness deviation RONt, µm: highest less lowest deviation from the circle.</param>
/// <param name="RonpUm">Highest deviation outwards, µm; 0 for the circumscribed circle.</param>
/// <param name="RonvUm">Deepest deviation inwards, µm, positive; 0 for the inscribed circle.</param>
/// <param name="RonqUm">Root mean square deviation, µm.</param>
/// <param name="Contacts">
/// The points that hold the circle and prove it the best there is; empty for least squares. With their shares as weights the points of a
/// circumscribed or inscribed circle have their centre of gravity in the middle; of a minimum zone the outer points and the inner points
/// have the same.
/// </param>
public sealed record RoundnessCircle(
    RoundnessReference Reference,
    double CentreXUm,
    double CentreYUm,
    double RadiusUm,
    double RontUm,
    double RonpUm,
    double RonvUm,
    double RonqUm,
    IReadOnlyList<RoundnessContact> Contacts);

/// <summary>A point that holds a reference circle.</summary>
/// <param name="Index">Point of the trace, from 0.</param>
/// <param name="AngleDeg">Its angle, degrees.</param>
/// <param name="IsOuter">True where the profile touches from inside a circle around it; false where it touches one inside it.</param>
/// <param name="Share">
/// Its weight in the proof, 0 to 1; the outer contacts' add up to 1, and so do the inner contacts'. It is also by how much the radius -
/// of a minimum zone its width - changes per micrometre of this point.
/// </param>
public sealed record RoundnessContact(int Index, double AngleDeg, bool IsOuter, double Share);
