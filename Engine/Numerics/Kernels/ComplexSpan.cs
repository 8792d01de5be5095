namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Complex values in the caller's memory, real and imaginary parts apart; no imaginary parts where all values are real.</summary>
internal readonly ref struct ComplexSpan(Span<double> real, Span<double> imaginary)
{
    public Span<double> Real { get; } = real;

    public Span<double> Imaginary { get; } = imaginary;

    public int Length => Real.Length;

    public bool IsReal => Imaginary.IsEmpty;

    public ComplexSpan Slice(int start, int length) =>
        new(Real.Slice(start, length), IsReal ? default : Imaginary.Slice(start, length));
}
