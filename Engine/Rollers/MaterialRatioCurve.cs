namespace BearingAnalytics.Rollers;

/// <summary>
/// Material ratio (Abbott-Firestone) curve: the height above which a share of the profile lies, from the highest point at 0 % to the
/// lowest at 100 %, in equal steps of the ratio. With it the core's line.
/// </summary>
/// <param name="HeightsUm">Heights at 0, 0.5, 1, ... 100 %, µm, never rising: 201 values.</param>
/// <param name="LineAtZeroUm">Height of the core's line at 0 %, µm.</param>
/// <param name="LineAtHundredUm">Height of the core's line at 100 %, µm; Rk is the difference.</param>
/// <param name="Filter">Profile it was taken from.</param>
public sealed record MaterialRatioCurve(double[] HeightsUm, double LineAtZeroUm, double LineAtHundredUm, CoreFilter Filter)
{
    /// <summary>Height at a material ratio, µm, between two values by a straight line.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is outside 0 to 100.</exception>
    public double HeightUmAt(double percent)
    {
        if (percent is not (>= 0 and <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "Allowed: 0 to 100.");
        }

        double position = percent / 100 * (HeightsUm.Length - 1);
        int left = Math.Min((int)position, HeightsUm.Length - 2);
        return HeightsUm[left] + ((HeightsUm[left + 1] - HeightsUm[left]) * (position - left));
    }

    /// <summary>Material ratio at a height, %: how much of the profile lies above; 0 above the highest point, 100 below all.</summary>
    /// <param name="heightUm">Height over the mean line, µm.</param>
    public double PercentAt(double heightUm)
    {
        int steps = HeightsUm.Length - 1;
        int right = 0;
        while (right <= steps && HeightsUm[right] > heightUm)
        {
            right++;
        }

        if (right == 0 || right > steps)
        {
            return right == 0 ? 0 : 100;
        }

        double share = (HeightsUm[right - 1] - heightUm) / (HeightsUm[right - 1] - HeightsUm[right]);
        return (right - 1 + share) * 100 / steps;
    }
}
