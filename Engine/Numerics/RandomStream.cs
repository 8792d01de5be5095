namespace BearingAnalytics.Numerics;

/// <summary>
/// xoshiro256** (Blackman and Vigna 2018) seeded by SplitMix64. Written out because <see cref="Random"/> does not promise the same
/// numbers in the next .NET. Not thread-safe.
/// </summary>
internal sealed class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double? _spare;

    /// <param name="seed">Seed of a whole simulation.</param>
    /// <param name="purpose">
    /// What the numbers are drawn for. Each purpose has its own stream: one draw more in one source changes no other.
    /// </param>
    public RandomStream(ulong seed, ulong purpose)
    {
        ulong state = seed * 0x9E3779B97F4A7C15UL + purpose * 0xD1B54A32D192ED03UL;
        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>With the four words of state themselves, as published test vectors have them.</summary>
    internal RandomStream(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = ulong.RotateLeft(_s1 * 5, 7) * 9;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>Standard normal (polar method of Marsaglia: needs only square root and logarithm).</summary>
    public double Gaussian()
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return kept;
        }

        double u, v, square;
        do
        {
            u = Uniform(-1, 1);
            v = Uniform(-1, 1);
            square = u * u + v * v;
        }
        while (square is >= 1 or 0);

        double factor = Math.Sqrt(-2 * PortableMath.Log(square) / square);
        _spare = v * factor;
        return u * factor;
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
