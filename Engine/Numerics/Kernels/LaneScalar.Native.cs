namespace BearingAnalytics.Numerics.Kernels;

internal readonly partial struct LaneScalar<T>
{
    public static LaneScalar<T> MaxNative(LaneScalar<T> a, LaneScalar<T> b) => new(T.Max(a._value, b._value));

    public static LaneScalar<T> MinNative(LaneScalar<T> a, LaneScalar<T> b) => new(T.Min(a._value, b._value));

    public static T Smallest(LaneScalar<T> value) => value._value;
}
