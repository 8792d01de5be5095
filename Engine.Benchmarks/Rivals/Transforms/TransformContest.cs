using System.Globalization;
using System.Numerics;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>Measures the sections: every library at every length, checked before it is timed.</summary>
internal sealed class TransformContest
{
    private static readonly int[] Rig = [12000, 48000, 120000, 480000];
    private static readonly int[] Awkward = [97651, 97656, 485063, 485069];
    private static readonly int[] Quick = [.. Powers(8, 16).Where((_, i) => i % 2 == 0), 12000, 48000, 97651];

    private readonly Fftw<double>? _fftw = Fftw<double>.Find();
    private readonly IReadOnlyList<ITransformLibrary> _libraries;
    private readonly bool _isQuick;

    /// <param name="isQuick">A few short lengths only.</param>
    public TransformContest(bool isQuick)
    {
        _isQuick = isQuick;
        List<ITransformLibrary> libraries = [new OurTransforms(), new FftwTransforms(Fftw<float>.Find(), _fftw), new MathNetTransforms()];
        if (Mkl.Find() is { } mkl)
        {
            libraries.Add(new MklTransforms(mkl));
        }
#if NWAVES
        libraries.Add(new NWavesTransforms());
#endif
        _libraries = libraries;
    }

    /// <summary>Names of the sections on the command line.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["real32", "complex32", "real64", "complex64"];

    /// <summary>Who takes part, one line each.</summary>
    public IEnumerable<string> Descriptions => _libraries.Select(library => library.Description);

    /// <summary>Measures one section.</summary>
    public TransformSection Measure(string key) => key switch
    {
        "real32" => Measure<float>(key, true, 22),
        "complex32" => Measure<float>(key, false, 22),
        "real64" => Measure<double>(key, true, 20),
        _ => Measure<double>(key, false, 20),
    };

    private static IEnumerable<int> Powers(int from, int to) => Enumerable.Range(from, to - from + 1).Select(power => 1 << power);

    private TransformSection Measure<T>(string key, bool isReal, int largestPower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int[] lengths = _isQuick ? Quick : [.. Powers(8, largestPower), .. Rig, .. Awkward];
        List<TransformRow> rows = [];
        foreach (int length in lengths)
        {
            Console.Error.Write($"\r{key} {length,-8}");
            rows.Add(Row<T>(isReal, length));
        }

        Console.Error.Write("\r" + new string(' ', 20) + "\r");
        return new TransformSection(key, isReal, typeof(T) == typeof(float), [.. _libraries.Select(library => library.Name)], rows);
    }

    private TransformRow Row<T>(bool isReal, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TransformTask<T> task = new(isReal, length);
        PreparedTransform<T>?[] prepared = [.. _libraries.Select(library => library.Prepare(task))];
        Truth truth = Truth.Of(task, _fftw);
        Truth fine = typeof(T) == typeof(double) ? Truth.Careful(task) : truth;
        double[] errors = [.. prepared.Select(one => Error(task, one, truth, fine))];
        if (!(errors[0] <= Truth.Tolerance<T>()))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"Our transform of {length} {(isReal ? "real" : "complex")} {typeof(T).Name} values " +
                $"has a relative error of {errors[0]:G2}."));
        }

        double[] times = new double[prepared.Length];
        Array.Fill(times, double.NaN);
        int[] present = [.. Enumerable.Range(0, prepared.Length).Where(i => prepared[i] is not null)];
        double[] measured = Contest.Microseconds([.. present.Select(i => new Contender(_libraries[i].Name, prepared[i]!.Run))]);
        for (int i = 0; i < present.Length; i++)
        {
            times[present[i]] = measured[i];
        }

        foreach (PreparedTransform<T>? one in prepared)
        {
            one?.Dispose();
        }

        return new TransformRow(length, task.NominalFlops, times, errors);
    }

    private static double Error<T>(TransformTask<T> task, PreparedTransform<T>? prepared, Truth truth, Truth fine)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (prepared is null)
        {
            return double.NaN;
        }

        // What stood there before shall not be taken for a result.
        task.Refill();
        task.Output.Span.Clear();
        prepared.Run();
        double whole = truth.RelativeError(prepared.Result);
        return whole <= Truth.Tolerance<T>() ? fine.RelativeError(prepared.Result) : whole;
    }
}
