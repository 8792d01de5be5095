namespace BearingAnalytics.Bearings.Catalogue;

/// <summary>
/// How the interior of a series is estimated; see docs/design/bearing-catalogue.md for the reasoning and the calibration.
/// </summary>
internal sealed record InteriorRule
{
    /// <summary><c>fill-angle</c> for bearings filled by eccentric displacement, <c>pitch-circle</c> for the others.</summary>
    public required string Count { get; init; }

    /// <summary>Element diameter as a share of D − d; absent where raceway diameters are known.</summary>
    public double ElementShare { get; init; }

    /// <summary>Bores up to this have <see cref="SmallElementShare"/> instead, mm.</summary>
    public double SmallBoreMm { get; init; }

    public double SmallElementShare { get; init; }

    /// <summary>Arc from the first to the last element centre pushed together, degrees.</summary>
    public double FillAngleDeg { get; init; }

    /// <summary>Share of the pitch circle that the elements take up.</summary>
    public double CircleShare { get; init; }

    /// <summary>How far off the element count may be.</summary>
    public required int CountUncertainty { get; init; }

    /// <summary>Relative error of the orders when the count is right.</summary>
    public required OrderBand Band { get; init; }

    /// <summary>Extra band of raceway orders when the contact angle is not stated.</summary>
    public double UnstatedAngleBand { get; init; }

    /// <summary>What the rule was checked against.</summary>
    public required string Confidence { get; init; }

    /// <summary>First guess of the element diameter, mm.</summary>
    public double GuessElementMm(double boreMm, double outsideMm) =>
        (boreMm <= SmallBoreMm ? SmallElementShare : ElementShare) * (outsideMm - boreMm);

    /// <summary>The count, not rounded, that the rule gives for elements of this size.</summary>
    public double CountFor(double elementMm, double pitchMm)
    {
        double halfStepDeg = Math.Asin(elementMm / pitchMm) * (180 / Math.PI);
        return Count == "fill-angle" ? 1 + FillAngleDeg / (2 * halfStepDeg) : CircleShare * 180 / halfStepDeg;
    }

    /// <summary>The element diameter, mm, for which the rule gives exactly <paramref name="count"/>.</summary>
    public double ElementFor(int count, double pitchMm)
    {
        double halfStepDeg = Count == "fill-angle" ? FillAngleDeg / (2 * (count - 1)) : CircleShare * 180 / count;
        return pitchMm * Math.Sin(halfStepDeg * (Math.PI / 180));
    }
}

/// <summary>Relative half widths of the error of estimated orders.</summary>
internal sealed record OrderBand(double CageAndOuter, double Inner, double ElementSpin);
