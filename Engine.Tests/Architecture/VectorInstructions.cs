using System.Text.RegularExpressions;

namespace BearingAnalytics.Tests.Architecture;

/// <summary>Code that names vector registers or processor instructions. Only <c>Engine/Numerics/Kernels</c> may.</summary>
internal static partial class VectorInstructions
{
    public const string Room = "Engine/Numerics/Kernels/";

    public static bool AreNamedIn(string text) => Name().IsMatch(text);

    [GeneratedRegex(
        @"System\.Runtime\.Intrinsics|\bVector(64|128|256|512)\b|\bVector<|\bVector\.\w|" +
        @"\b(Avx\w*|Sse\d*|Ssse3|Fma|Bmi[12]|AdvSimd|PackedSimd)\.\w")]
    private static partial Regex Name();
}
