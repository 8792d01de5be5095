using BearingAnalytics.Numerics;
using BearingAnalytics.Rollers.Preparation;

namespace BearingAnalytics.Rollers.Alignment;

/// <summary>Normal distances of a coarse profile from a drawing, over height, tilt and (where it can be told) shift.</summary>
internal sealed class NominalResiduals(CoarseProfile profile, NominalProfile nominal, double centreMm) : ILeastSquaresModel
{
    /// <inheritdoc/>
    public int ResidualCount => profile.Count;

    /// <summary>Position of a piece from the centre, mm.</summary>
    public double XMm(int piece) => profile.XMm(piece) - centreMm;

    /// <inheritdoc/>
    public void Residuals(ReadOnlySpan<double> parameters, Span<double> residuals)
    {
        double shift = parameters.Length > 2 ? parameters[2] : 0;
        for (int i = 0; i < residuals.Length; i++)
        {
            double x = XMm(i);
            double vertical = profile.ZUm[i] - parameters[0] - (parameters[1] * x) + nominal.DropUm(x - shift);
            residuals[i] = vertical * Cosine(parameters[1] - nominal.SlopeUmPerMm(x - shift));
        }
    }

    /// <inheritdoc/>
    public void Jacobian(ReadOnlySpan<double> parameters, Span<double> jacobian)
    {
        double shift = parameters.Length > 2 ? parameters[2] : 0;
        int m = ResidualCount;
        for (int i = 0; i < m; i++)
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

    private static double Cosine(double slopeUmPerMm) => 1 / Math.Sqrt(1 + (slopeUmPerMm * slopeUmPerMm * 1e-6));
}
