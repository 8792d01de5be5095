using System.Diagnostics;
using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// FFTW in both precisions, the fastest of several plans: it measures anew each time it plans and may choose one that takes twice as long.
/// The best is remembered from run to run, since planning takes minutes for the longest.
/// </summary>
internal sealed class FftwTransforms(Fftw<float>? single, Fftw<double>? twice) : ITransformLibrary
{
    /// <summary>For each plan above <see cref="Long"/> points: without it some take minutes.</summary>
    private const double LongPlanSeconds = 25;
    private const double AsLongAsItTakes = -1;
    private const int Long = 1 << 17;

    private static readonly (int UpTo, int Plans)[] PlansByLength = [(1 << 14, 4), (Long, 2), (int.MaxValue, 1)];

    /// <inheritdoc/>
    public string Name => "FFTW3";

    /// <inheritdoc/>
    public string Description => (single?.Version ?? "no FFTW3 in float32 here (Debian: libfftw3-single3): its columns are empty") + ", "
        + (twice?.Version ?? "no FFTW3 in float64 here (Debian: libfftw3-double3): its columns are empty")
        + (single is null && twice is null ? "" : "; FFTW_MEASURE, the fastest of 4 plans a run "
        + "(2 above 2^14 points; one above 2^17, in the first run alone, of 25 s at most) and of those of earlier runs");

    /// <inheritdoc/>
    public PreparedTransform<T>? Prepare<T>(TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if ((object?)(typeof(T) == typeof(float) ? single : twice) is not Fftw<T> library)
        {
            return null;
        }

        nint plan = BestPlan(library, task);
        return plan == 0 ? null : new PreparedTransform<T>(
            () => library.Execute(plan), () => task.Output.Memory, () => library.Destroy(plan));
    }

    private static nint BestPlan<T>(Fftw<T> library, TransformTask<T> task)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string file = Path.Combine(ResultsFolder.Kept, FormattableString.Invariant(
            $"fftw-{(task.IsReal ? "real" : "complex")}-{typeof(T).Name}-{task.Length}.wisdom"));
        string remembered = File.Exists(file) ? File.ReadAllText(file) : "";
        library.LimitPlanning(task.Length > Long ? LongPlanSeconds : AsLongAsItTakes);
        int plans = PlansByLength.First(entry => task.Length <= entry.UpTo).Plans;
        string[] starts = [remembered, .. Enumerable.Repeat("", plans - 1)];
        nint best = 0;
        string learnt = "";
        double fastest = double.PositiveInfinity;
        foreach (string start in starts)
        {
            (nint next, string wisdom) = library.Plan(
                task.IsReal, task.Length, task.Input.Address, task.Output.Address, Fftw<T>.Measure, start);
            task.Refill();
            double time = starts.Length == 1 || next == 0 ? 0 : TimeOf(library, next);
            (nint worse, best, learnt) = time < fastest ? (best, next, wisdom) : (next, best, learnt);
            fastest = Math.Min(fastest, time);
            if (worse != 0)
            {
                library.Destroy(worse);
            }
        }

        File.WriteAllText(file, learnt);
        return best;
    }

    private static double TimeOf<T>(Fftw<T> library, nint plan)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const double EnoughMicroseconds = 200;
        double best = double.PositiveInfinity;
        int repetitions = 1;
        for (int i = 0; i < 9; i++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int k = 0; k < repetitions; k++)
            {
                library.Execute(plan);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions);
            repetitions = Math.Max(1, (int)(EnoughMicroseconds / best));
        }

        return best;
    }
}
