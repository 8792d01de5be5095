namespace BearingAnalytics.Rollers.Roundness;

/// <summary>A circle seen from close by: R + a·cosθ + b·sinθ.</summary>
internal readonly record struct Limacon(double Radius, double A, double B);

/// <summary>Radii at equal angles over one turn, with the cosines and sines every circle needs.</summary>
internal sealed class CircularTrace
{
    public CircularTrace(double[] radii)
    {
        Radii = radii;
        Cos = new double[radii.Length];
        Sin = new double[radii.Length];
        for (int i = 0; i < radii.Length; i++)
        {
            (Sin[i], Cos[i]) = Math.SinCos(2 * Math.PI * i / radii.Length);
            Size = Math.Max(Size, Math.Abs(radii[i]));
        }
    }

    public double[] Radii { get; }

    public double[] Cos { get; }

    public double[] Sin { get; }

    public int Count => Radii.Length;

    /// <summary>Largest magnitude of a radius: what rounding is measured by.</summary>
    public double Size { get; }

    public double Deviation(int i, Limacon circle) => Radii[i] - circle.Radius - (circle.A * Cos[i]) - (circle.B * Sin[i]);

    public double[] Deviations(Limacon circle)
    {
        double[] deviations = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            deviations[i] = Deviation(i, circle);
        }

        return deviations;
    }

    /// <summary>The points that deviate most outwards and inwards.</summary>
    public (int Highest, int Lowest) Extremes(Limacon circle)
    {
        int highest = 0, lowest = 0;
        double most = double.NegativeInfinity, least = double.PositiveInfinity;
        for (int i = 0; i < Count; i++)
        {
            double deviation = Deviation(i, circle);
            if (deviation > most)
            {
                (most, highest) = (deviation, i);
            }

            if (deviation < least)
            {
                (least, lowest) = (deviation, i);
            }
        }

        return (highest, lowest);
    }

    public RoundnessContact Contact(int i, bool isOuter, double share) => new(i, 360.0 * i / Count, isOuter, share);

    /// <summary>The circle with the deviations from it.</summary>
    public RoundnessCircle Describe(RoundnessReference reference, Limacon circle, IReadOnlyList<RoundnessContact> contacts)
    {
        double highest = double.NegativeInfinity, lowest = double.PositiveInfinity, squares = 0;
        for (int i = 0; i < Count; i++)
        {
            double deviation = Deviation(i, circle);
            highest = Math.Max(highest, deviation);
            lowest = Math.Min(lowest, deviation);
            squares += deviation * deviation;
        }

        // A circle that touches may be passed by rounding.
        return new RoundnessCircle(
            reference,
            circle.A,
            circle.B,
            circle.Radius,
            highest - lowest,
            Math.Max(0, highest),
            Math.Max(0, -lowest),
            Math.Sqrt(squares / Count),
            contacts);
    }
}
