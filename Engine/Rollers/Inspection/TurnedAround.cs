using static System.FormattableString;

namespace BearingAnalytics.Rollers.Inspection;

/// <summary>Recognises a roller that lies the other way round on the instrument.</summary>
internal static class TurnedAround
{
    /// <summary>How much better the turned drawing must fit: by half, which texture and form error do not bring about.</summary>
    private const double ClearlyBetter = 0.5;

    /// <summary>Difference of the two sides below which they are mirror images for any instrument, µm.</summary>
    private const double AlikeUm = 0.05;

    /// <summary>True where turning makes a difference that a trace can show.</summary>
    public static bool IsPossible(RollerDrawing drawing) => HasConeSlope(drawing) || !HasAlikeSides(drawing.Profile);

    /// <summary>True where the trace belongs to the mirrored drawing.</summary>
    public static bool Fits(RollerDrawing drawing, ProfileAlignment asDrawn, ProfileAlignment turned)
    {
        if (HasConeSlope(drawing))
        {
            double expected = Math.Tan(drawing.ConeAngleDeg * Math.PI / 360) * (drawing.LargeEnd == RollerEnd.Left ? -1e3 : 1e3);
            return Math.Abs(asDrawn.TiltMrad + expected) < 0.5 * Math.Abs(asDrawn.TiltMrad - expected);
        }

        return turned.RmsUm < ClearlyBetter * asDrawn.RmsUm;
    }

    /// <summary>What shows it, in words.</summary>
    public static string Because(RollerDrawing drawing, ProfileAlignment asDrawn, ProfileAlignment turned) => HasConeSlope(drawing)
        ? Invariant($"the generatrix {(asDrawn.TiltMrad > 0 ? "rises" : "falls")} to the right by {Math.Abs(asDrawn.TiltMrad):F1} mrad, ")
            + $"but the drawing has the large end on the {(drawing.LargeEnd == RollerEnd.Left ? "left" : "right")}"
        : Invariant($"turned, it fits the drawing to {turned.RmsUm:F2} µm, as drawn to {asDrawn.RmsUm:F2} µm");

    private static bool HasConeSlope(RollerDrawing drawing) =>
        drawing.Type == RollerType.Tapered && drawing.TraceReference == TraceReference.Axis && drawing.ConeAngleDeg > 0;

    private static bool HasAlikeSides(NominalProfile profile)
    {
        const int Places = 32;
        double reach = Math.Min(-profile.FromMm, profile.ToMm) * 0.98;
        for (int i = 1; i <= Places; i++)
        {
            double x = reach * i / Places;
            if (Math.Abs(profile.DropUm(x) - profile.DropUm(-x)) > AlikeUm)
            {
                return false;
            }
        }

        return true;
    }
}
