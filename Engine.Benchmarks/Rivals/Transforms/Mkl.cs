using System.Runtime.InteropServices;

namespace BearingAnalytics.Benchmarks.Rivals.Transforms;

/// <summary>
/// The Fourier functions of Intel MKL in whatever library exports them: one named by the environment variable <c>BEARING_MKL</c>, the one
/// that <c>-p:Mkl=true</c> restores, or MKL's own. Functions with a variable argument list are called as if it were fixed, which is the
/// same on x86-64.
/// </summary>
internal sealed unsafe class Mkl
{
    public const string Variable = "BEARING_MKL";

    private const int ComplexDomain = 32;
    private const int RealDomain = 33;
    private const int EvenStorage = 10;
    private const int PairsOfParts = 39;
    private const int Placement = 11;
    private const int NotInPlace = 44;

    private readonly delegate* unmanaged[Cdecl]<nint*, int, nint, nint> _createSingle;
    private readonly delegate* unmanaged[Cdecl]<nint*, int, nint, nint> _createDouble;
    private readonly delegate* unmanaged[Cdecl]<nint, int, int, nint> _set;
    private readonly delegate* unmanaged[Cdecl]<nint, nint> _commit;
    private readonly delegate* unmanaged[Cdecl]<nint*, nint> _free;
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint, nint> _forward;

    private Mkl(nint library)
    {
        _createSingle = (delegate* unmanaged[Cdecl]<nint*, int, nint, nint>)NativeLibrary.GetExport(library, "DftiCreateDescriptor_s_1d");
        _createDouble = (delegate* unmanaged[Cdecl]<nint*, int, nint, nint>)NativeLibrary.GetExport(library, "DftiCreateDescriptor_d_1d");
        _set = (delegate* unmanaged[Cdecl]<nint, int, int, nint>)NativeLibrary.GetExport(library, "DftiSetValue");
        _commit = (delegate* unmanaged[Cdecl]<nint, nint>)NativeLibrary.GetExport(library, "DftiCommitDescriptor");
        _free = (delegate* unmanaged[Cdecl]<nint*, nint>)NativeLibrary.GetExport(library, "DftiFreeDescriptor");
        nint forward = NativeLibrary.GetExport(library, "DftiComputeForward");
        _forward = (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint, nint>)forward;
        Version = VersionOf(library);
        if (NativeLibrary.TryGetExport(library, "MKL_Set_Num_Threads_Local", out nint threads))
        {
            _ = ((delegate* unmanaged[Cdecl]<int, int>)threads)(1);
        }
    }

    /// <summary>What the library calls itself.</summary>
    public string Version { get; }

    /// <summary>The library, or null where the machine has none.</summary>
    public static Mkl? Find()
    {
        string[] names = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? [named]
            : ["libtorch_cpu.so", "libmkl_rt.so.2", "mkl_rt.2.dll"];
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, typeof(Mkl).Assembly, null, out nint library)
                && NativeLibrary.TryGetExport(library, "DftiCreateDescriptor_s_1d", out _))
            {
                return new Mkl(library);
            }
        }

        return null;
    }

    /// <summary>A committed descriptor for one thread, from one place to another; zero when the library refuses.</summary>
    public nint Plan(bool isSingle, bool isReal, int length)
    {
        nint descriptor = 0;
        nint status = (isSingle ? _createSingle : _createDouble)(&descriptor, isReal ? RealDomain : ComplexDomain, length);
        if (status != 0)
        {
            return 0;
        }

        status |= _set(descriptor, Placement, NotInPlace);
        status |= isReal ? _set(descriptor, EvenStorage, PairsOfParts) : 0;
        status |= _commit(descriptor);
        if (status != 0)
        {
            Destroy(descriptor);
            return 0;
        }

        return descriptor;
    }

    public void Execute(nint plan, nint input, nint output) => _ = _forward(plan, input, output);

    public void Destroy(nint plan) => _ = _free(&plan);

    private static string VersionOf(nint library)
    {
        const int Room = 256;
        if (!NativeLibrary.TryGetExport(library, "MKL_Get_Version_String", out nint function))
        {
            return "Intel MKL";
        }

        byte* text = stackalloc byte[Room];
        ((delegate* unmanaged[Cdecl]<byte*, int, void>)function)(text, Room);
        text[Room - 1] = 0;
        return Marshal.PtrToStringUTF8((nint)text)?.Trim() ?? "Intel MKL";
    }
}
