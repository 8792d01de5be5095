using System.Numerics;
using System.Runtime.CompilerServices;

namespace BearingAnalytics.Numerics.Kernels;

/// <summary>One value: the vector width of a machine without vectors.</summary>
internal readonly partial struct LaneScalar<T>(T value) : ILane<LaneScalar<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T _value = value;

    public static int Count => 1;

    public static LaneScalar<T> Load(ref T source, nuint offset) => new(Unsafe.Add(ref source, offset));

    public static LaneScalar<T> LoadSingle(ref float source, nuint offset) => new(T.CreateTruncating(Unsafe.Add(ref source, offset)));

    public static LaneScalar<T> Broadcast(T value) => new(value);

    public static void Store(LaneScalar<T> value, ref T target, nuint offset) => Unsafe.Add(ref target, offset) = value._value;

    public static LaneScalar<T> Reverse(LaneScalar<T> value) => value;

    public static LaneScalar<T> MultiplyAdd(LaneScalar<T> a, LaneScalar<T> b, LaneScalar<T> c) => new((a._value * b._value) + c._value);

    public static LaneScalar<T> NegatedMultiplyAdd(LaneScalar<T> a, LaneScalar<T> b, LaneScalar<T> c) =>
        new(c._value - (a._value * b._value));

    public static LaneScalar<T> Abs(LaneScalar<T> value) => new(T.Abs(value._value));

    public static LaneScalar<T> Sqrt(LaneScalar<T> value) => new(T.Sqrt(value._value));

    public static T Largest(LaneScalar<T> value) => value._value;

    public static T Sum(LaneScalar<T> value) => value._value;

    public static LaneScalar<T> operator +(LaneScalar<T> a, LaneScalar<T> b) => new(a._value + b._value);

    public static LaneScalar<T> operator -(LaneScalar<T> a, LaneScalar<T> b) => new(a._value - b._value);

    public static LaneScalar<T> operator *(LaneScalar<T> a, LaneScalar<T> b) => new(a._value * b._value);

    public static LaneScalar<T> operator /(LaneScalar<T> a, LaneScalar<T> b) => new(a._value / b._value);
}
