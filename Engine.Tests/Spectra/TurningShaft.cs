namespace BearingAnalytics.Tests.Spectra;

/// <summary>Shafts whose angle is known in closed form, and what they sound like.</summary>
internal sealed record TurningShaft(double StartHz, double EndHz, double DurationSeconds)
{
    public double MeanHz => 0.5 * (StartHz + EndHz);

    /// <summary>Speed rises evenly from start to end.</summary>
    public double RevolutionsAt(double seconds) =>
        (StartHz * seconds) + ((EndHz - StartHz) * seconds * seconds / (2 * DurationSeconds));

    public double SpeedHzAt(double seconds) => StartHz + ((EndHz - StartHz) * seconds / DurationSeconds);

    public double SecondsAt(double revolutions)
    {
        double rise = (EndHz - StartHz) / DurationSeconds;
        return rise == 0
            ? revolutions / StartHz
            : (Math.Sqrt((StartHz * StartHz) + (2 * rise * revolutions)) - StartHz) / rise;
    }

    /// <summary>A sine at each order, amplitudes 1, 1/2, 1/3, ..., in white noise.</summary>
    public float[] Sines(double sampleRateHz, double noise, int seed, params double[] orders)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, (int)(DurationSeconds * sampleRateHz)).Select(n =>
        {
            double turns = RevolutionsAt(n / sampleRateHz);
            double sum = noise * GaussianNoise.Next(random);
            for (int k = 0; k < orders.Length; k++)
            {
                sum += Math.Sin((2 * Math.PI * orders[k] * turns) + k) / (k + 1);
            }

            return (float)sum;
        })];
    }

    /// <summary>Pulses at given revolutions, a tenth of the shortest distance wide, with edges of about two samples.</summary>
    public float[] Pulses(double sampleRateHz, IEnumerable<double> revolutions, double widthRevolutions, double noise = 0, int seed = 1)
    {
        Random random = new(seed);
        float[] samples = new float[(int)(DurationSeconds * sampleRateHz)];
        foreach (double at in revolutions)
        {
            double from = SecondsAt(at) * sampleRateHz;
            double to = SecondsAt(at + widthRevolutions) * sampleRateHz;
            for (int n = Math.Max(0, (int)from - 12); n < Math.Min(samples.Length, (int)to + 12); n++)
            {
                samples[n] += (float)(5 * (Edge(n - from) - Edge(n - to)));
            }
        }

        for (int n = 0; n < samples.Length && noise > 0; n++)
        {
            samples[n] += (float)(noise * GaussianNoise.Next(random));
        }

        return samples;
    }

    /// <summary>Root mean square error of a speed, relative, away from the ends.</summary>
    public double SpeedError(Func<double, double> speedHzAt, double margin = 0.4)
    {
        double[] errors = [.. Enumerable.Range(0, 500)
            .Select(i => margin + ((DurationSeconds - (2 * margin)) * i / 499))
            .Select(t => (speedHzAt(t) / SpeedHzAt(t)) - 1)];
        return Math.Sqrt(errors.Average(e => e * e));
    }

    private static double Edge(double x) => 1 / (1 + Math.Exp(-2 * x));
}
