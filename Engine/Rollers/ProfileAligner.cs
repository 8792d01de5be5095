using BearingAnalytics.Numerics;
using BearingAnalytics.Rollers.Alignment;
using BearingAnalytics.Rollers.Preparation;

namespace BearingAnalytics.Rollers;

/// <summary>Lays a prepared trace on a nominal profile: least squares, and from there the true minimum zone.</summary>
public static class ProfileAligner
{
    /// <summary>Pieces over which a trace is averaged before it is laid on the drawing, mm.</summary>
    private const double PitchMm = 0.02;

    /// <summary>Uncertainty of a shift beyond which the chamfers know better where the centre is, mm.</summary>
    private const double LeastKnownShiftMm = 0.15;

    /// <summary>Points per millimetre that count as independent when the uncertainty of the shift is judged.</summary>
    private const double IndependentPerMm = 6;

    private const int MostRounds = 6;

    /// <summary>Zones that differ by a smaller share are equally wide, and the one with its proof is taken.</summary>
    private const double AlikeShare = 1e-5;

    /// <summary>Lays a trace on a nominal profile.</summary>
    /// <param name="prepared">The trace.</param>
    /// <param name="nominal">The drawing's curve.</param>
    /// <param name="kind">How.</param>
    /// <param name="formCutoffMm">Cut-off of the smoothing before deviations are taken, mm; 0 for none.</param>
    /// <param name="anchor">What fixes the shift; chamfers count only where both were found.</param>
    public static ProfileAlignment Align(
        PreparedProfile prepared, NominalProfile nominal, AlignmentKind kind = AlignmentKind.LeastSquares, double formCutoffMm = 0.25,
        AlignmentAnchor anchor = AlignmentAnchor.BestFit)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(nominal);
        double centre = prepared.CentreMm ?? 0.5 * (prepared.FromMm + prepared.ToMm);
        CoarseProfile profile = CoarseProfile.Of(prepared.WindowXMm, prepared.WindowZUm, PitchMm);
        NominalResiduals model = new(profile, nominal, centre);
        bool isAnchored = anchor == AlignmentAnchor.Chamfers && prepared.CentreMm is not null;
        (double condition, bool isDegenerate, LeastSquaresSolution solution) = LeastSquares(profile, model, isAnchored);
        double[] raw = model.DeviationsUm(solution.Parameters);
        double[] smoothed = profile.Smoothed(raw, formCutoffMm);
        ProfileAlignment aligned = new()
        {
            Kind = AlignmentKind.LeastSquares,
            CentreMm = centre,
            HeightUm = solution.Parameters[0],
            TiltMrad = solution.Parameters[1],
            ShiftMm = solution.Parameters.Length > 2 ? solution.Parameters[2] : 0,
            IsShiftFree = solution.Parameters.Length > 2,
            IsShiftDegenerate = isDegenerate,
            ConditionNumber = condition,
            XMm = [.. Enumerable.Range(0, profile.Count).Select(model.XMm)],
            DeviationsUm = smoothed,
            PitchMm = profile.PitchMm,
            TextureRmsUm = RmsOfDifference(raw, smoothed),
            RmsUm = RmsUm(model, raw),
        };
        return kind == AlignmentKind.LeastSquares ? aligned : MinimumZone(aligned, profile, model, formCutoffMm);
    }

    private static double RmsUm(NominalResiduals model, double[] deviationsUm)
    {
        double sum = 0;
        foreach (int piece in model.Measured)
        {
            sum += deviationsUm[piece] * deviationsUm[piece];
        }

        return Math.Sqrt(sum / Math.Max(1, model.Measured.Length));
    }

    private static double RmsOfDifference(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }

        return Math.Sqrt(sum / one.Length);
    }

    private static (double Condition, bool IsDegenerate, LeastSquaresSolution Solution) LeastSquares(
        CoarseProfile profile, NominalResiduals model, bool isAnchored)
    {
        LeastSquaresSolution level = LevenbergMarquardt.Minimise(model, [profile.ZUm[profile.Count / 2], 0], 60);
        LeastSquaresSolution all = LevenbergMarquardt.Minimise(model, [.. level.Parameters, 0], 60);
        double noise = Math.Sqrt(all.ResidualSquareSum / Math.Max(1, model.Measured.Length));
        double independent = Math.Max(8, IndependentPerMm * model.Measured.Length * profile.PitchMm);
        double tellable = OrthogonalSlope(model, level.Parameters);
        bool isDegenerate = all.ConditionNumber > 1e6
            || noise > LeastKnownShiftMm * tellable * Math.Sqrt(independent)
            || Math.Abs(all.Parameters[2]) > 0.25 * profile.Count * profile.PitchMm;
        return (all.ConditionNumber, isDegenerate && !isAnchored, isDegenerate || isAnchored ? level : all);
    }

    /// <summary>Root mean square of the nominal slope that neither height nor tilt can imitate, µm/mm: what a shift is told by.</summary>
    private static double OrthogonalSlope(NominalResiduals model, double[] level)
    {
        int m = model.ResidualCount;
        double[] jacobian = new double[3 * m];
        model.Jacobian([.. level, 0], jacobian);
        double n = model.Measured.Length, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
        foreach (int i in model.Measured)
        {
            double x = model.XMm(i);
            double y = jacobian[(2 * m) + i];
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }

        double spread = sxx - (sx * sx / n);
        double common = sxy - (sx * sy / n);
        return Math.Sqrt(Math.Max(0, (syy - (sy * sy / n) - (common * common / spread)) / n));
    }

    /// <summary>
    /// Repeats the linear Chebyshev problem around the last solution: the nominal curve bends so little that two or three rounds suffice.
    /// </summary>
    private static ProfileAlignment MinimumZone(
        ProfileAlignment aligned, CoarseProfile profile, NominalResiduals model, double formCutoffMm)
    {
        int free = aligned.IsShiftFree ? 3 : 2;
        double[] at = free == 2 ? [aligned.HeightUm, aligned.TiltMrad] : [aligned.HeightUm, aligned.TiltMrad, aligned.ShiftMm];
        ProfileAlignment from = aligned;
        ProfileAlignment best = aligned with { Kind = AlignmentKind.MinimumZone };
        for (int round = 0; round < MostRounds; round++)
        {
            ChebyshevSolution? zone = ZoneAround(model, at, from.DeviationsUm);
            if (zone is null)
            {
                break;
            }

            for (int j = 0; j < free; j++)
            {
                at[j] -= zone.Coefficients[j];
            }

            double[] raw = model.DeviationsUm(at);
            ProfileAlignment next = best with
            {
                HeightUm = at[0],
                TiltMrad = at[1],
                ShiftMm = free == 3 ? at[2] : 0,
                DeviationsUm = profile.Smoothed(raw, formCutoffMm),
                RmsUm = RmsUm(model, raw),
                ProofMm = [.. zone.Reference.Order().Select(point => model.XMm(model.Measured[point]))],
            };
            bool isDone = from.ZoneUm - next.ZoneUm < 1e-6;
            best = next.ZoneUm <= best.ZoneUm * (1 + AlikeShare) ? next : best;
            from = next;
            if (isDone && round > 0)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>How the measured pieces must move to lie in the smallest zone, to first order.</summary>
    private static ChebyshevSolution? ZoneAround(NominalResiduals model, double[] at, double[] deviationsUm)
    {
        int m = model.ResidualCount;
        if (model.Measured.Length <= at.Length)
        {
            return null;
        }

        double[] jacobian = new double[at.Length * m];
        model.Jacobian(at, jacobian);
        double[][] columns = [.. Enumerable.Range(0, at.Length).Select(j => model.Measured.Select(i => jacobian[(j * m) + i]).ToArray())];
        return ChebyshevFit.Solve(columns, model.Measured.Select(i => deviationsUm[i]).ToArray());
    }
}
