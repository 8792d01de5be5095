using BearingAnalytics.Numerics;

namespace BearingAnalytics.Bearings;

/// <summary>
/// The five numbers that fix a rolling bearing's kinematics. Always valid: the constructor refuses what cannot be built.
/// </summary>
public sealed record BearingGeometry
{
    private const double CircleSlack = 1.02;

    /// <summary>Checks and keeps the five numbers.</summary>
    /// <param name="elements">Balls or rollers per row, 3 to 500.</param>
    /// <param name="elementDiameterMm">Diameter of a ball, mean diameter of a roller, mm.</param>
    /// <param name="pitchDiameterMm">Diameter of the circle through the element centres, mm.</param>
    /// <param name="contactAngleDeg">Contact angle, degrees, 0 to below 90; tapered rollers: mean of cup and cone contact.</param>
    /// <param name="rows">Rows of elements, 1 to 8; does not change the frequencies.</param>
    /// <exception cref="ArgumentException">A number is out of its range, or the elements do not fit on the pitch circle.</exception>
    public BearingGeometry(int elements, double elementDiameterMm, double pitchDiameterMm, double contactAngleDeg = 0, int rows = 1)
    {
        Require(elements is >= 3 and <= 500, nameof(elements), elements, "3 to 500 rolling elements per row");
        Require(elementDiameterMm is > 0 and < 1000, nameof(elementDiameterMm), elementDiameterMm, "above 0 and below 1000 mm");
        Require(pitchDiameterMm is > 0 and < 20000, nameof(pitchDiameterMm), pitchDiameterMm, "above 0 and below 20000 mm");
        string above = Invariant($"above the element diameter of {elementDiameterMm} mm");
        Require(pitchDiameterMm > elementDiameterMm, nameof(pitchDiameterMm), pitchDiameterMm, above);
        Require(contactAngleDeg is >= 0 and < 90, nameof(contactAngleDeg), contactAngleDeg, "0 to below 90 degrees");
        Require(rows is >= 1 and <= 8, nameof(rows), rows, "1 to 8 rows");
        double room = Math.PI / Math.Asin(elementDiameterMm / pitchDiameterMm);
        string fits = Invariant($"at most {room:0.0} elements of {elementDiameterMm} mm fit on a pitch circle of {pitchDiameterMm} mm");
        Require(elements <= room * CircleSlack, nameof(elements), elements, fits);
        Elements = elements;
        ElementDiameterMm = elementDiameterMm;
        PitchDiameterMm = pitchDiameterMm;
        ContactAngleDeg = contactAngleDeg;
        Rows = rows;
    }

    /// <summary>Balls or rollers per row (滚动体数).</summary>
    public int Elements { get; }

    /// <summary>Diameter of a ball or mean diameter of a roller, mm (滚动体直径).</summary>
    public double ElementDiameterMm { get; }

    /// <summary>Diameter of the circle through the element centres, mm (节圆直径).</summary>
    public double PitchDiameterMm { get; }

    /// <summary>Contact angle, degrees (接触角).</summary>
    public double ContactAngleDeg { get; }

    /// <summary>Rows of elements (列数).</summary>
    public int Rows { get; }

    /// <summary>γ = Dw·cos α / Dpw: the one number the cage order depends on; 0 to below 1.</summary>
    public double Gamma => ElementDiameterMm / PitchDiameterMm * PortableMath.Cos(ContactAngleDeg * (Math.PI / 180));

    private static void Require(bool holds, string name, IFormattable value, string allowed)
    {
        if (!holds)
        {
            string shown = value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
            throw new ArgumentException($"{name} is {shown}; allowed: {allowed}.", name);
        }
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
