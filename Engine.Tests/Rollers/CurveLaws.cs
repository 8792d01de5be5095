using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>What holds for every nominal profile, whatever it is made of.</summary>
internal static class CurveLaws
{
    /// <summary>The slope is the derivative of the drop, inside, at joints and outside.</summary>
    public static void SlopeIsTheDerivative(NominalProfile profile, double stepMm = 1e-5, double toleranceUmPerMm = 2e-3)
    {
        foreach (double x in Positions(profile))
        {
            double difference = (profile.DropUm(x + stepMm) - profile.DropUm(x - stepMm)) / (2 * stepMm);
            Assert.Equal(difference, profile.SlopeUmPerMm(x), Math.Max(toleranceUmPerMm, 1e-4 * Math.Abs(difference)));
        }
    }

    /// <summary>Outside its ends a profile is a straight line along the end tangent.</summary>
    public static void GoesOnAlongTheEndTangents(NominalProfile profile)
    {
        foreach ((double end, double sign) in new[] { (profile.FromMm, -1.0), (profile.ToMm, 1.0) })
        {
            double slope = profile.SlopeUmPerMm(end + (sign * 1e-12));
            Assert.Equal(profile.DropUm(end) + (sign * 0.7 * slope), profile.DropUm(end + (sign * 0.7)), 1e-6);
            Assert.Equal(slope, profile.SlopeUmPerMm(end + (sign * 2)), 1e-6 * Math.Max(1, Math.Abs(slope)));
        }
    }

    /// <summary>Turning a roller around exchanges left and right, and turning it twice does nothing.</summary>
    public static void MirrorExchangesTheSides(NominalProfile profile)
    {
        NominalProfile mirrored = profile.Mirrored();
        NominalProfile twice = mirrored.Mirrored();
        Assert.Equal(-profile.ToMm, mirrored.FromMm, 1e-12);
        Assert.Equal(-profile.FromMm, mirrored.ToMm, 1e-12);
        Assert.Equal(profile.JointsMm.Reverse().Select(joint => -joint), mirrored.JointsMm);
        foreach (double x in Positions(profile))
        {
            Assert.Equal(profile.DropUm(x), mirrored.DropUm(-x), 1e-9);
            Assert.Equal(-profile.SlopeUmPerMm(x), mirrored.SlopeUmPerMm(-x), 1e-6);
            Assert.Equal(profile.DropUm(x), twice.DropUm(x), 1e-9);
        }
    }

    public static void AllHold(NominalProfile profile)
    {
        SlopeIsTheDerivative(profile);
        GoesOnAlongTheEndTangents(profile);
        MirrorExchangesTheSides(profile);
        Assert.True(double.IsNaN(profile.DropUm(double.NaN)) && double.IsNaN(profile.SlopeUmPerMm(double.NaN)), "no position, no drop");
    }

    /// <summary>Positions inside and outside, off the joints, where the slope itself may bend.</summary>
    private static IEnumerable<double> Positions(NominalProfile profile) =>
        Enumerable.Range(0, 61).Select(i => profile.FromMm - 0.5 + (i * (profile.ToMm - profile.FromMm + 1) / 60) + 0.000123);
}
