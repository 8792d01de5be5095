using BearingAnalytics.Numerics;
using BearingAnalytics.Rollers.Preparation;

namespace BearingAnalytics.Rollers.Alignment;

/// <summary>
/// Normal distances of a coarse profile from a drawing, over height, tilt and (where it can be told) shift. Pieces without points, in gaps and
/// in ranges left out, weigh nothing.
/// </summary>
internal sealed class NominalResiduals(CoarseProfile profile, NominalProfile nominal, double centreMm) : ILeastSquaresModel
{
    /// <inheritdoc/>
    public int ResidualCount => profile.Count;

    /// <summary>Position of a piece from the centre, mm.</summary>
    public double XMm(int piece) => profile.XMm(piece) - centreMm;

    /// <summary>Indices of the pieces that hold points.</summary>
    public int[] Measured { get; } = [.. Enumerable.Range(0, profile.Count).Where(profile.IsMeasured)];

    /// <inheritdoc/>
    public void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals)
    {
        residuals.Clear();
        foreach (int i in Measured)
        {
            residuals[i] = DistanceUm(parameters, i);
        }
    }

    /// <summary>Distances of all pieces, µm: those without points lie on straight lines between their neighbours' distances.</summary>
    public double[] DeviationsUm(ReadOnlySpan<double> parameters)
    {
        double[] deviations = new double[ResidualCount];
        for (int k = 0; k < Measured.Length; k++)
        {
            int right = Measured[k];
            int left = k == 0 ? -1 : Measured[k - 1];
            deviations[right] = DistanceUm(parameters, right);
            for (int gap = left + 1; gap < right; gap++)
            {
                double share = left < 0 ? 1 : (double)(gap - left) / (right - left);
                deviations[gap] = ((1 - share) * deviations[Math.Max(left, 0)]) + (share * deviations[right]);
            }
        }

        if (Measured.Length > 0)
        {
            deviations.AsSpan(Measured[^1]).Fill(deviations[Measured[^1]]);
        }

        return deviations;
    }

    /// <inheritdoc/>
    public void Jacobian(ReadOnlySpan<double> parameters, Span<double> jacobian)
    {
        double shift = parameters.Length > 2 ? parameters[2] : 0;
        int m = ResidualCount;
        jacobian.Clear();
        foreach (int i in Measured)
        {
            double x = XMm(i);
            double slope = nominal.SlopeUmPerMm(x - shift);
            double cosine = Cosine(parameters[1] - slope);
            jacobian[i] = -cosine;
            jacobian[m + i] = -x * cosine;
            if (parameters.Length > 2)
            {
                jacobian[(2 * m) + i] = -slope * cosine;
            }
        }
    }

    private double DistanceUm(ReadOnlySpan<double> parameters, int piece)
    {
        double shift = parameters.Length > 2 ? parameters[2] : 0;
        double x = XMm(piece);
        double vertical = profile.ZUm[piece] - parameters[0] - (parameters[1] * x) + nominal.DropUm(x - shift);
        return vertical * Cosine(parameters[1] - nominal.SlopeUmPerMm(x - shift));
    }

    private static double Cosine(double slopeUmPerMm) => 1 / Math.Sqrt(1 + (slopeUmPerMm * slopeUmPerMm * 1e-6));
}
