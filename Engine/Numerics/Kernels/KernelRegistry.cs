namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// All kernels, the ones this machine can run, and the one in use: the environment variable <c>BEARING_KERNEL</c> names it, otherwise
/// the widest that is not known to lower the clock.
/// </summary>
internal static class KernelRegistry
{
    private const string Variable = "BEARING_KERNEL";

    // 512 bits stand behind 256: on many machines they are emulated or slow the clock.
    private static readonly INumericKernel[] ByPreference = [new Vector256Kernel(), new Vector128Kernel(), new Vector512Kernel(), new ScalarKernel()];

    public static IReadOnlyList<INumericKernel> Supported { get; } = [.. ByPreference.Where(kernel => kernel.IsSupported)];

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
