using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>All kernels, those that run at full speed here, and the one in use.</summary>
internal static class KernelRegistry
{
    /// <summary>Environment variable that names the kernel to use.</summary>
    public const string Variable = "BEARING_KERNEL";

    /// <summary>Every kernel from widest to narrowest. All give right results anywhere; without the hardware they are slow.</summary>
    public static IReadOnlyList<INumericKernel> All { get; } =
    [
        new LaneKernel<Lane8>("vector512"), new LaneKernel<Lane4>("vector256"), new LaneKernel<Lane2>("vector128"), new ScalarKernel(),
    ];

    /// <summary>Those the processor supports, best first; the scalar one is always among them.</summary>
    public static IReadOnlyList<INumericKernel> Available { get; } = [.. All.Where(kernel => IsAccelerated(kernel.Name))];

    /// <summary>The kernel in use, and why.</summary>
    public static (INumericKernel Kernel, string Reason) Chosen { get; } =
        Choose(Available, Environment.GetEnvironmentVariable(Variable));

    /// <summary>The kernel in use.</summary>
    public static INumericKernel Current => Chosen.Kernel;

    internal static (INumericKernel Kernel, string Reason) Choose(IReadOnlyList<INumericKernel> available, string? wanted)
    {
        INumericKernel best = available[0];
        if (string.IsNullOrWhiteSpace(wanted))
        {
            return (best, "the widest vectors this processor supports");
        }

        INumericKernel? named = available.FirstOrDefault(kernel => kernel.Name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase));
        return named is null
            ? (best, $"{Variable}={wanted} does not name a kernel that can run here; the best is used")
            : (named, $"chosen by {Variable}");
    }

    private static bool IsAccelerated(string name) => name switch
    {
        "vector512" => Vector512.IsHardwareAccelerated,
        "vector256" => Vector256.IsHardwareAccelerated,
        "vector128" => Vector128.IsHardwareAccelerated,
        _ => true,
    };
}
