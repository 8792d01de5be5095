using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// All kernels, the ones this machine can run, and the one in use: the environment variable <c>BEARING_KERNEL</c> names it, otherwise
/// the widest.
/// </summary>
internal static class KernelRegistry
{
    private const string Variable = "BEARING_KERNEL";

    /// <summary>
    /// Every kernel, the preferred first. All give right results anywhere; without the hardware the runtime emulates them, slowly. The
    /// runtime does not call 512 bits accelerated on processors that slow their clock for them.
    /// </summary>
    public static IReadOnlyList<INumericKernel> All { get; } =
    [
        new LaneKernel<Lane512<double>, Lane512<float>>("vector512", Vector512.IsHardwareAccelerated),
        new LaneKernel<Lane256<double>, Lane256<float>>("vector256", Vector256.IsHardwareAccelerated),
        new LaneKernel<Lane128<double>, Lane128<float>>("vector128", Vector128.IsHardwareAccelerated),
        new ScalarKernel(),
    ];

    public static IReadOnlyList<INumericKernel> Supported { get; } = [.. All.Where(kernel => kernel.IsSupported)];

    public static (INumericKernel Kernel, string Reason) Chosen { get; } = Choose(Environment.GetEnvironmentVariable(Variable));

    public static INumericKernel Current => Chosen.Kernel;

    /// <summary>The kernel for a wish; a wish that cannot be granted is answered with the best there is, and a reason.</summary>
    internal static (INumericKernel Kernel, string Reason) Choose(string? wish)
    {
        INumericKernel best = Supported[0];
        if (string.IsNullOrWhiteSpace(wish))
        {
            return (best, "the best this machine can run");
        }

        return Supported.FirstOrDefault(kernel => string.Equals(kernel.Name, wish.Trim(), StringComparison.OrdinalIgnoreCase)) is { } wanted
            ? (wanted, $"asked for by {Variable}")
            : (best, $"{Variable}={wish} cannot be run here; there are {string.Join(", ", Supported.Select(kernel => kernel.Name))}");
    }
}
