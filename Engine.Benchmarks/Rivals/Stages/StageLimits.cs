namespace BearingAnalytics.Benchmarks.Rivals.Stages;

/// <summary>What a stage would take if the processor did nothing but its nominal operations, or nothing but read its samples, µs.</summary>
internal sealed class StageLimits(MachineRoof roof)
{
    private const int Samples = StageSignal.Samples;

    /// <summary>A real transform of the whole recording.</summary>
    public double RealTransform => Single(Real(Samples));

    /// <summary>Whole transform, short inverse of twice the band, squared magnitude, real transform of that.</summary>
    public double ZoomEnvelope => Single(Real(Samples) + Complex(Band) + (3 * Band) + Real(Band));

    /// <summary>233 segments: mean, window, transform, power.</summary>
    public double Welch => Single(233 * (Real(4096) + (3 * 4096) + (3 * 2049)));

    /// <summary>Two passes over the samples.</summary>
    public double Statistics => 2 * sizeof(float) * Samples / roof.ReadGigabytes / 1000;

    /// <summary>Seven levels of halves and six of thirds, complex taps on complex samples, eight operations each.</summary>
    public double Kurtogram => Single(8.0 * Samples * ((7 * 16.5) + (6 * 25)));

    /// <summary>Four channels through four sections and back, nine operations each in double precision.</summary>
    public double ZeroPhase => 4.0 * 4 * 2 * 9 * Samples / roof.DoubleGflops / 1000;

    /// <summary>1872 frames: window, transform, power.</summary>
    public double ShortTime => Single(1872 * (Real(1024) + 1024 + (3 * 513)));

    /// <summary>There and back, with a reciprocal root between.</summary>
    public double Prewhitening => Single((2 * Real(Samples)) + (3 * Samples));

    private static int Band => 2 * (StageSignal.HighHz - StageSignal.LowHz) * (Samples / StageSignal.RateHz);

    private static double Real(int length) => 2.5 * length * Math.Log2(length);

    private static double Complex(int length) => 2 * Real(length);

    private double Single(double operations) => operations / roof.SingleGflops / 1000;
}
