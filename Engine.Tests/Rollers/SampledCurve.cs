using BearingAnalytics.Numerics;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers;

/// <summary>Points of a nominal curve, as a fit takes them: no instrument, no chamfers.</summary>
internal sealed class SampledCurve
{
    private SampledCurve(double[] xMm, double[] zUm) => (XMm, ZUm) = (xMm, zUm);

    public double[] XMm { get; }

    public double[] ZUm { get; }

    /// <summary>Heights over evenly spaced positions; those of the curve, so that positions are the roller's own.</summary>
    public static SampledCurve Of(NominalProfile curve, double fromMm, double toMm, int points = 4001)
    {
        double[] x = [.. Enumerable.Range(0, points).Select(i => fromMm + ((toMm - fromMm) * i / (points - 1)))];
        return new SampledCurve(x, [.. x.Select(at => -curve.DropUm(at))]);
    }

    public static SampledCurve Of(Func<double, double> heightUm, double fromMm, double toMm, int points = 4001)
    {
        double[] x = [.. Enumerable.Range(0, points).Select(i => fromMm + ((toMm - fromMm) * i / (points - 1)))];
        return new SampledCurve(x, [.. x.Select(heightUm)]);
    }

    public SampledCurve WithNoise(double standardDeviationUm, ulong seed)
    {
        RandomStream random = new(seed, purpose: 99);
        return With(z => z + (standardDeviationUm * random.Gaussian()));
    }

    public SampledCurve With(Func<double, double> change) => new(XMm, [.. ZUm.Select(change)]);

    /// <summary>A change that depends on the position, mm.</summary>
    public SampledCurve With(Func<double, double, double> change) => new(XMm, [.. ZUm.Zip(XMm, (z, x) => change(x, z))]);

    /// <summary>Only the points whose positions are wanted.</summary>
    public SampledCurve Where(Func<double, bool> isWanted)
    {
        int[] kept = [.. Enumerable.Range(0, XMm.Length).Where(i => isWanted(XMm[i]))];
        return new SampledCurve([.. kept.Select(i => XMm[i])], [.. kept.Select(i => ZUm[i])]);
    }

    /// <summary>The surface itself turned by an angle, exactly, about the origin.</summary>
    public SampledCurve Turned(double angleRad)
    {
        (double sine, double cosine) = Math.SinCos(angleRad);
        return new SampledCurve(
            [.. XMm.Zip(ZUm, (x, z) => (x * cosine) - (z / 1000 * sine))], [.. XMm.Zip(ZUm, (x, z) => (1000 * x * sine) + (z * cosine))]);
    }

    public ArcFit? Fit(ArcFitOptions? options = null) => new ArcFitter().Fit(XMm, ZUm, options);

    public ProfileTrace ToTrace() => new() { Source = "sampled", XMm = XMm, ZUm = ZUm };

    public PreparedProfile Prepared() => ProfilePreparation.Prepare(ToTrace());
}
