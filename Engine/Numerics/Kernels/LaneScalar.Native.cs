namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct LaneScalar<T>
{
    public static LaneScalar<T> MaxNative(LaneScalar<T> a, LaneScalar<T> b) => new(T.Max(a._value, b._value));

    public static LaneScalar<T> MinNative(LaneScalar<T> a, LaneScalar<T> b) => new(T.Min(a._value, b._value));

    public static LaneScalar<T> MaxBits(LaneScalar<T> a, LaneScalar<T> b) =>
        T.IsNegative(a._value) ? b : T.IsNegative(b._value) ? a : MaxNative(a, b);

    public static LaneScalar<T> MaxUnsignedBits(LaneScalar<T> a, LaneScalar<T> b) =>
        T.IsPositive(a._value) ? b : T.IsPositive(b._value) ? a : MinNative(a, b);

    public static T Smallest(LaneScalar<T> value) => value._value;
}
