using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>One double: the vector width of a machine without vectors.</summary>
internal readonly struct Lane1(double value) : ILane<Lane1>
{
    private readonly double _value = value;

    public static int Count => 1;

    public static Lane1 Load(ref double source, nuint offset) => new(Unsafe.Add(ref source, offset));

    public static Lane1 LoadSingle(ref float source, nuint offset) => new(Unsafe.Add(ref source, offset));

    public static Lane1 Broadcast(double value) => new(value);

    public static void Store(Lane1 value, ref double target, nuint offset) => Unsafe.Add(ref target, offset) = value._value;

    public static void StoreStrided(Lane1 value, ref double target, nuint offset, nuint stride) => Store(value, ref target, offset);

    public static Lane1 Reverse(Lane1 value) => value;

    public static (Lane1 First, Lane1 Second) Deinterleave(Lane1 low, Lane1 high) => (low, high);

    public static (Lane1 Low, Lane1 High) Interleave(Lane1 first, Lane1 second) => (first, second);

    public static Lane1 MultiplyAdd(Lane1 a, Lane1 b, Lane1 c) => new((a._value * b._value) + c._value);

    public static Lane1 NegatedMultiplyAdd(Lane1 a, Lane1 b, Lane1 c) => new(c._value - (a._value * b._value));

    public static Lane1 Max(Lane1 a, Lane1 b) => new(Math.Max(a._value, b._value));

    public static Lane1 Abs(Lane1 value) => new(Math.Abs(value._value));

    public static double Largest(Lane1 value) => value._value;

    public static double Sum(Lane1 value) => value._value;

    public static Lane1 operator +(Lane1 a, Lane1 b) => new(a._value + b._value);

    public static Lane1 operator -(Lane1 a, Lane1 b) => new(a._value - b._value);

    public static Lane1 operator *(Lane1 a, Lane1 b) => new(a._value * b._value);
}
