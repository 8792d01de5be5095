namespace BearingAnalytics.Rollers.Simulation;

/// <summary>Says what is true of a trace in the trace's own positions.</summary>
internal static class TruthTeller
{
    /// <summary>Curvatures below this, 1/mm, are a straight line: a million kilometres of radius.</summary>
    private const double StraightCurvature = 1e-12;

    public static RollerTruth Tell(
        NominalProfile nominal, RollerSimulation simulation, CrownSurface crown, TracePath path, double[] textureUm,
        InstrumentErrors errors)
    {
        bool reversed = simulation.IsReversed;
        double[] joints = Joints(nominal, crown);
        double? left = simulation.LeftChamfer is null ? null : path.FilePosition(crown.FromMm);
        double? right = simulation.RightChamfer is null ? null : path.FilePosition(crown.ToMm);
        return new RollerTruth(crown, path)
        {
            CentreXMm = path.FilePosition(0),
            Arcs = Arcs(nominal, [crown.FromMm, .. joints, crown.ToMm], path, reversed),
            JointsXMm = [.. joints.Select(path.FilePosition).Order()],
            LeftChamferXMm = reversed ? right : left,
            RightChamferXMm = reversed ? left : right,
            GeneratrixTiltMrad = 1000 * path.AngleRad * (reversed ? -1 : 1),
            Dents = [.. simulation.Dents.Select(dent => Seen(dent, path)).OrderBy(dent => dent.AtXMm)],
            TextureRaUm = MeanDeviation(textureUm),
            SpikeIndices = reversed ? [.. errors.SpikeIndices.Select(index => path.Count - 1 - index).Order()] : errors.SpikeIndices,
            IsReversed = reversed,
        };
    }

    // Beyond its definition a nominal curve goes on straight: that end is a tangent point too, where the crown is longer.
    private static double[] Joints(NominalProfile nominal, CrownSurface crown) =>
    [
        .. new[] { nominal.FromMm, nominal.ToMm }
            .Concat(nominal.JointsMm)
            .Where(joint => joint > crown.FromMm + 1e-9 && joint < crown.ToMm - 1e-9)
            .Distinct()
            .Order(),
    ];

    private static TrueArc[] Arcs(NominalProfile nominal, double[] bounds, TracePath path, bool reversed)
    {
        TrueArc[] arcs = new TrueArc[bounds.Length - 1];
        for (int i = 0; i < arcs.Length; i++)
        {
            double at = path.FilePosition(bounds[i]);
            double next = path.FilePosition(bounds[i + 1]);
            double radius = Radius(nominal, bounds[i], bounds[i + 1]);
            arcs[i] = reversed ? new TrueArc(radius, next, at) : new TrueArc(radius, at, next);
        }

        if (reversed)
        {
            Array.Reverse(arcs);
        }

        return arcs;
    }

    // Along a circle the sine of the tangent's angle grows by 1/R per mm: exact, however far the arc goes.
    private static double Radius(NominalProfile nominal, double fromMm, double toMm)
    {
        double curvature = (Sine(nominal.SlopeUmPerMm(toMm)) - Sine(nominal.SlopeUmPerMm(fromMm))) / (toMm - fromMm);
        return Math.Abs(curvature) < StraightCurvature ? double.PositiveInfinity : 1 / curvature;
    }

    private static double Sine(double slopeUmPerMm)
    {
        double slope = slopeUmPerMm / 1000;
        return double.IsInfinity(slope) ? Math.Sign(slope) : slope / Math.Sqrt(1 + slope * slope);
    }

    private static TrueDent Seen(SimulatedDent dent, TracePath path) => new(path.FilePosition(dent.AtMm), dent.DepthUm, dent.WidthMm);

    private static double MeanDeviation(double[] heights)
    {
        if (heights.Length == 0)
        {
            return 0;
        }

        double mean = heights.Average();
        return heights.Average(height => Math.Abs(height - mean));
    }
}
