using System.Runtime.CompilerServices;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Nothing moves where there is one number.</content>
internal readonly partial struct LaneScalar<T> : ITransformLane<LaneScalar<T>, T>
{
    public static int Blocks => 1;

    public static int PerBlock => 1;

    public static LaneScalar<T> Constant(double value) => new(T.CreateTruncating(value));

    public static ComplexLane<LaneScalar<T>, T> LoadPairs(ref T pairs, nuint offset) =>
        new(new(Unsafe.Add(ref pairs, offset)), new(Unsafe.Add(ref pairs, offset + 1)));

    public static void StorePairs(ComplexLane<LaneScalar<T>, T> value, ref T pairs, nuint offset)
    {
        Unsafe.Add(ref pairs, offset) = value.Re._value;
        Unsafe.Add(ref pairs, offset + 1) = value.Im._value;
    }

    public static void StorePairsReversed(ComplexLane<LaneScalar<T>, T> value, ref T pairs, nuint offset) =>
        StorePairs(value, ref pairs, offset);

    public static (LaneScalar<T> A, LaneScalar<T> B) TransposeBlocks(LaneScalar<T> a, LaneScalar<T> b) => (a, b);

    public static (LaneScalar<T> A, LaneScalar<T> B, LaneScalar<T> C, LaneScalar<T> D) TransposeBlocks(
        LaneScalar<T> a, LaneScalar<T> b, LaneScalar<T> c, LaneScalar<T> d) => (a, b, c, d);

    public static (LaneScalar<T> A, LaneScalar<T> B) TransposeWithin(LaneScalar<T> a, LaneScalar<T> b) => (a, b);

    public static (LaneScalar<T> A, LaneScalar<T> B, LaneScalar<T> C, LaneScalar<T> D) TransposeWithin(
        LaneScalar<T> a, LaneScalar<T> b, LaneScalar<T> c, LaneScalar<T> d) => (a, b, c, d);
}
