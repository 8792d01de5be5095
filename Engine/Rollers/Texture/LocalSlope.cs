namespace BearingAnalytics.Rollers.Texture;

/// <summary>
/// The seven-point slope of ISO 4287, 3.1.12: (z[i+3] − 9z[i+2] + 45z[i+1] − 45z[i−1] + 9z[i−2] − z[i−3]) / (60·Δx), exact for polynomials
/// of degree six.
/// </summary>
internal static class LocalSlope
{
    private const int Side = 3;

    /// <summary>
    /// Root mean square over the points of a section whose seven neighbours, also beyond the section, are all there; NaN for none.
    /// </summary>
    /// <param name="heightsUm">The whole profile, µm.</param>
    /// <param name="from">First point of the section.</param>
    /// <param name="count">Its points.</param>
    /// <param name="pitchMm">Pitch, mm.</param>
    /// <returns>Slope without unit, µm/µm.</returns>
    public static double RootMeanSquare(ReadOnlySpan<double> heightsUm, int from, int count, double pitchMm)
    {
        int used = 0;
        double sum = 0;
        int end = Math.Min(from + count, heightsUm.Length - Side);
        for (int i = Math.Max(from, Side); i < end; i++)
        {
            double difference = (45 * (heightsUm[i + 1] - heightsUm[i - 1])) - (9 * (heightsUm[i + 2] - heightsUm[i - 2]))
                + heightsUm[i + 3] - heightsUm[i - 3];
            if (double.IsFinite(difference) && double.IsFinite(heightsUm[i]))
            {
                used++;
                sum += difference * difference;
            }
        }

        return Math.Sqrt(sum / used) / (60 * 1000 * pitchMm);
    }
}
