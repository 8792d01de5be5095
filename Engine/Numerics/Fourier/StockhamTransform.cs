using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics.Fourier;

/// <summary>
/// Mixed-radix Stockham autosort (Van Loan, Computational Frameworks for the FFT, 1992, section 1.7): no bit reversal, each pass
/// reads one buffer and writes the other.
/// </summary>
internal sealed class StockhamTransform : SplitTransform
{
    private readonly INumericKernel _kernel;
    private readonly FourierPass[] _passes;

    public StockhamTransform(int length, INumericKernel kernel)
        : base(length)
    {
        _kernel = kernel;
        List<int> radices = Radices(length);
        _passes = new FourierPass[radices.Count];
        int stride = 1;
        for (int i = 0; i < _passes.Length; i++)
        {
            _passes[i] = FourierPass.Create(radices[i], length / stride / radices[i], stride);
            stride *= radices[i];
        }
    }

    /// <summary>Whether the length has no prime factor above 7.</summary>
    public static bool Handles(int length) => FastLength.AtLeast(length) == length;

    public override int ExtraScratch => 0;

    public override bool EndsInSecond => int.IsOddInteger(_passes.Length);

    public override void Transform(Span<double> first, Span<double> second, Span<double> extra)
    {
        foreach (FourierPass pass in _passes)
        {
            _kernel.FourierPass(pass, first[..Length], first.Slice(Length, Length), second[..Length], second.Slice(Length, Length));
            Span<double> result = second;
            second = first;
            first = result;
        }
    }

    /// <summary>Eights first (they make the stride a multiple of every vector width), the odd primes, then what is left of two.</summary>
    private static List<int> Radices(int length)
    {
        int twos = int.TrailingZeroCount(length);
        int odd = length >> twos;
        (int eights, int fours, bool two) = (twos % 3, twos) switch
        {
            (0, _) => (twos / 3, 0, false),
            (2, _) => (twos / 3, 1, false),
            (_, 1) => (0, 0, true),
            _ => ((twos / 3) - 1, 2, false),
        };
        List<int> radices = [.. Enumerable.Repeat(8, eights)];
        foreach (int prime in (ReadOnlySpan<int>)[7, 5, 3])
        {
            for (; odd % prime == 0; odd /= prime)
            {
                radices.Add(prime);
            }
        }

        radices.AddRange(Enumerable.Repeat(4, fours));
        radices.AddRange(Enumerable.Repeat(2, two ? 1 : 0));
        return radices;
    }
}
