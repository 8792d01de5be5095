namespace BearingAnalytics.Benchmarks.Rivals.Stages;

/// <summary>The recording that all stages work on: ten seconds at 48 kHz, as in <c>scipy/stages.py</c>.</summary>
internal static class StageSignal
{
    public const int RateHz = 48_000;
    public const int Samples = 480_000;
    public const int LowHz = 2000;
    public const int HighHz = 8000;

    public static float[] Values { get; } = Signals.Struck(Samples);

    /// <summary>Sum in double precision: tells whether two programs made the same samples.</summary>
    public static double Sum { get; } = Values.Sum(value => (double)value);
}
