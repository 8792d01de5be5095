using System.Numerics;
using System.Runtime.InteropServices;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// FFTW 3 in one precision as the system's package manager installs it (Debian: libfftw3-single3, libfftw3-double3), found at run time; a
/// rival to measure against, never a dependency. Not for several threads.
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
internal sealed unsafe class Fftw<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Planning by measurement.</summary>
    public const uint Measure = 0;

    /// <summary>Planning by rule of thumb.</summary>
    public const uint Estimate = 1 << 6;

    private const int Forward = -1;

    private readonly delegate* unmanaged[Cdecl]<int, nint, nint, uint, nint> _planReal;
    private readonly delegate* unmanaged[Cdecl]<int, nint, nint, int, uint, nint> _planComplex;
    private readonly delegate* unmanaged[Cdecl]<nint, void> _destroy;
    private readonly delegate* unmanaged[Cdecl]<void> _forget;
    private readonly delegate* unmanaged[Cdecl]<nint> _export;
    private readonly delegate* unmanaged[Cdecl]<nint, int> _import;
    private readonly delegate* unmanaged[Cdecl]<nint, void> _free;
    private readonly delegate* unmanaged[Cdecl]<double, void> _limit;

    // The collector's frame costs as much as a tenth of the shortest transform: a C program would not pay it.
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void> _execute;

    private Fftw(nint library)
    {
        string prefix = typeof(T) == typeof(float) ? "fftwf_" : "fftw_";
        _planReal = (delegate* unmanaged[Cdecl]<int, nint, nint, uint, nint>)NativeLibrary.GetExport(library, prefix + "plan_dft_r2c_1d");
        _planComplex =
            (delegate* unmanaged[Cdecl]<int, nint, nint, int, uint, nint>)NativeLibrary.GetExport(library, prefix + "plan_dft_1d");
        _destroy = (delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, prefix + "destroy_plan");
        _forget = (delegate* unmanaged[Cdecl]<void>)NativeLibrary.GetExport(library, prefix + "forget_wisdom");
        _export = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, prefix + "export_wisdom_to_string");
        _import = (delegate* unmanaged[Cdecl]<nint, int>)NativeLibrary.GetExport(library, prefix + "import_wisdom_from_string");
        _free = (delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, prefix + "free");
        _limit = (delegate* unmanaged[Cdecl]<double, void>)NativeLibrary.GetExport(library, prefix + "set_timelimit");
        _execute = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void>)NativeLibrary.GetExport(library, prefix + "execute");
        Version = NativeLibrary.TryGetExport(library, prefix + "version", out nint text) ? Marshal.PtrToStringUTF8(text) ?? "" : "";
    }

    private static string[] Names => typeof(T) == typeof(float)
        ? ["libfftw3f.so.3", "libfftw3f.3.dylib", "libfftw3f-3.dll"]
        : ["libfftw3.so.3", "libfftw3.3.dylib", "libfftw3-3.dll"];

    /// <summary>What the library calls itself.</summary>
    public string Version { get; }

    /// <summary>The library, or null where the machine has none.</summary>
    public static Fftw<T>? Find()
    {
        foreach (string name in Names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
            {
                return new Fftw<T>(library);
            }
        }

        return null;
    }

    /// <summary>A plan for that memory, which planning overwrites.</summary>
    /// <param name="isReal">Real values to half a spectrum, or complex ones to a whole one.</param>
    /// <param name="length">Points.</param>
    /// <param name="input">Values.</param>
    /// <param name="output">Spectrum.</param>
    /// <param name="rigour"><see cref="Measure"/> or <see cref="Estimate"/>.</param>
    /// <param name="wisdom">What an earlier plan of this kind and length was told to keep; empty to plan anew.</param>
    /// <returns>The plan, zero when the library refuses, and how to make it again.</returns>
    public (nint Plan, string Wisdom) Plan(bool isReal, int length, nint input, nint output, uint rigour, string wisdom = "")
    {
        // Otherwise every further plan would be the first one again.
        _forget();
        if (wisdom.Length > 0)
        {
            nint text = Marshal.StringToCoTaskMemUTF8(wisdom);
            _ = _import(text);
            Marshal.FreeCoTaskMem(text);
        }

        nint plan = isReal ? _planReal(length, input, output, rigour) : _planComplex(length, input, output, Forward, rigour);
        nint learnt = _export();
        string kept = Marshal.PtrToStringUTF8(learnt) ?? "";
        _free(learnt);
        return (plan, kept);
    }

    /// <summary>Seconds of planning after which no further algorithm is tried; negative for as long as it takes.</summary>
    public void LimitPlanning(double seconds) => _limit(seconds);

    public void Execute(nint plan) => _execute(plan);

    public void Destroy(nint plan) => _destroy(plan);
}
