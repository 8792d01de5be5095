using BearingAnalytics.Numerics;

namespace BearingAnalytics.Reporting.Drawing.Profiles;

/// <summary>Curvature of a measured profile by a parabola that slides along it (local least squares of second order).</summary>
internal static class LocalCurvature
{
    private const int FewestPoints = 12;

    /// <summary>Curvature at some places, 1/m, convex positive; NaN where half of the stretch or more is missing.</summary>
    /// <param name="x">Ascending positions, mm.</param>
    /// <param name="z">Heights, µm; NaN is left out.</param>
    /// <param name="places">Where it is wanted, mm.</param>
    /// <param name="lengthMm">Length of the parabola, mm.</param>
    public static double[] Of(double[] x, double[] z, double[] places, double lengthMm)
    {
        double[] curvature = new double[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            int from = FirstFrom(x, places[i] - (lengthMm / 2));
            int to = FirstFrom(x, places[i] + (lengthMm / 2));
            curvature[i] = At(x.AsSpan(from, to - from), z.AsSpan(from, to - from), places[i], lengthMm / 2);
        }

        return curvature;
    }

    private static int FirstFrom(double[] x, double position)
    {
        int found = Array.BinarySearch(x, position);
        return found < 0 ? ~found : found;
    }

    private static double At(ReadOnlySpan<double> x, ReadOnlySpan<double> z, double at, double half)
    {
        Span<double> power = stackalloc double[5];
        Span<double> right = stackalloc double[3];
        power.Clear();
        right.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            if (double.IsFinite(z[i]))
            {
                double u = (x[i] - at) / half;
                double term = 1;
                for (int k = 0; k < power.Length; k++, term *= u)
                {
                    power[k] += term;
                    if (k < right.Length)
                    {
                        right[k] += term * z[i];
                    }
                }
            }
        }

        Span<double> matrix = [power[0], power[1], power[2], power[1], power[2], power[3], power[2], power[3], power[4]];
        if (power[0] < Math.Max(FewestPoints, 0.5 * x.Length) || !GeneralSystem.TrySolve(matrix, right))
        {
            return double.NaN;
        }

        double slope = right[1] / half / 1000;
        return -2 * right[2] / (half * half) / Math.Pow(1 + (slope * slope), 1.5);
    }
}
