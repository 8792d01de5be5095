using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Benchmarks.Rivals;

/// <summary>
/// FFTW 3 in double precision as the system's package manager installs it (Debian: libfftw3-double3), found at run time; a rival to measure
/// against, never a dependency. Not for several threads.
/// </summary>
internal sealed class Fftw
{
    private const uint Measure = 0;
    private const int Forward = -1;
    private static readonly string[] Names = ["libfftw3.so.3", "libfftw3.3.dylib", "libfftw3-3.dll"];

    private readonly PlanReal _planReal;
    private readonly PlanComplex _planComplex;
    private readonly Execute _execute;
    private readonly Execute _destroy;
    private readonly Allocate _allocate;
    private readonly Execute _free;

    private Fftw(IntPtr library)
    {
        _planReal = Function<PlanReal>(library, "fftw_plan_dft_r2c_1d");
        _planComplex = Function<PlanComplex>(library, "fftw_plan_dft_1d");
        _execute = Function<Execute>(library, "fftw_execute");
        _destroy = Function<Execute>(library, "fftw_destroy_plan");
        _allocate = Function<Allocate>(library, "fftw_malloc");
        _free = Function<Execute>(library, "fftw_free");
    }

    private delegate IntPtr PlanReal(int length, IntPtr input, IntPtr output, uint flags);

    private delegate IntPtr PlanComplex(int length, IntPtr input, IntPtr output, int sign, uint flags);

    private delegate void Execute(IntPtr handle);

    private delegate IntPtr Allocate(nuint bytes);

    /// <summary>The library, or null where the machine has none.</summary>
    public static Fftw? Find()
    {
        foreach (string name in Names)
        {
            if (NativeLibrary.TryLoad(name, out IntPtr library))
            {
                return new Fftw(library);
            }
        }

        return null;
    }

    /// <summary>
    /// A transform of real values with its own memory, the fastest of several plans: FFTW measures anew each time it plans and may choose
    /// one that takes twice as long.
    /// </summary>
    public FftwTransform Real(double[] signal, int plans) =>
        Best(signal, signal.Length + 2, (input, output) => _planReal(signal.Length, input, output, Measure), plans);

    /// <summary>A transform of complex values, given as pairs.</summary>
    public FftwTransform Complex(double[] pairs, int plans) =>
        Best(pairs, pairs.Length, (input, output) => _planComplex(pairs.Length / 2, input, output, Forward, Measure), plans);

    private FftwTransform Best(double[] values, int outputLength, Func<IntPtr, IntPtr, IntPtr> plan, int plans)
    {
        IntPtr input = _allocate((nuint)values.Length * sizeof(double));
        IntPtr output = _allocate((nuint)outputLength * sizeof(double));
        IntPtr best = IntPtr.Zero;
        double fastest = double.PositiveInfinity;
        for (int i = 0; i < plans; i++)
        {
            IntPtr next = plan(input, output);

            // Planning by measurement overwrites the arrays.
            Marshal.Copy(values, 0, input, values.Length);
            double time = TimeOf(next);
            (IntPtr worse, best) = time < fastest ? (best, next) : (next, best);
            fastest = Math.Min(fastest, time);
            if (worse != IntPtr.Zero)
            {
                _destroy(worse);
            }
        }

        return new FftwTransform(
            () => _execute(best),
            result => Marshal.Copy(output, result, 0, result.Length),
            () =>
            {
                _destroy(best);
                _free(input);
                _free(output);
            });
    }

    private double TimeOf(IntPtr plan)
    {
        double best = double.PositiveInfinity;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            _execute(plan);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }

    private static T Function<T>(IntPtr library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}

/// <summary>A planned transform of the rival.</summary>
internal sealed class FftwTransform(Action run, Action<double[]> read, Action release) : IDisposable
{
    /// <summary>Transforms once.</summary>
    public void Run() => run();

    /// <summary>Copies the result, pairs of real and imaginary parts.</summary>
    public void Read(double[] result) => read(result);

    /// <inheritdoc/>
    public void Dispose() => release();
}
