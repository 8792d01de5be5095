using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BearingAnalytics.Numerics.Kernels;

/// <content>Stored samples to float, and power sums over samples.</content>
internal sealed partial class LaneKernel<TLane>
{
    public PowerSums Sum(ReadOnlySpan<float> source, double centre)
    {
        Accumulator sums = new(centre);
        int whole = Whole(source.Length);
        ref float from = ref MemoryMarshal.GetReference(source);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            sums.Add(TLane.LoadSingle(ref from, i));
        }

        PowerSums total = sums.Total();
        foreach (float value in source[whole..])
        {
            total = ScalarKernel.Add(total, value - centre);
        }

        return total;
    }

    public PowerSums Sum(ReadOnlySpan<double> source, double centre)
    {
        Accumulator sums = new(centre);
        int whole = Whole(source.Length);
        ref double from = ref MemoryMarshal.GetReference(source);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)TLane.Count)
        {
            sums.Add(TLane.Load(ref from, i));
        }

        PowerSums total = sums.Total();
        foreach (double value in source[whole..])
        {
            total = ScalarKernel.Add(total, value - centre);
        }

        return total;
    }

    /// <remarks>Four samples at a time at every width: sign-extend, convert, scale.</remarks>
    public void Int16ToSingle(ReadOnlySpan<short> source, float scale, Span<float> target)
    {
        int whole = source.Length - (source.Length % 8);
        ref short from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target[..source.Length]);
        Vector128<float> factor = Vector128.Create(scale);
        for (nuint i = 0; i < (nuint)whole; i += 8)
        {
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            (Vector128.ConvertToSingle(low) * factor).StoreUnsafe(ref to, i);
            (Vector128.ConvertToSingle(high) * factor).StoreUnsafe(ref to, i + 4);
        }

        Rest.Int16ToSingle(source[whole..], scale, target[whole..]);
    }

    /// <remarks>
    /// Sixteen bytes hold five samples; the first four go to the upper three bytes of four lanes (index 255 gives 0), and the
    /// arithmetic shift brings the sign along. The last loads must not reach past the source, hence the 16-byte bound.
    /// </remarks>
    public void Int24ToSingle(ReadOnlySpan<byte> source, float scale, Span<float> target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target);
        Vector128<float> factor = Vector128.Create(scale);
        Vector128<byte> order = Vector128.Create((byte)255, 0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11);
        int done = 0;
        for (; (3 * done) + 16 <= source.Length && done + 4 <= target.Length; done += 4)
        {
            Vector128<int> raised = Vector128.Shuffle(Vector128.LoadUnsafe(ref from, (nuint)(3 * done)), order).AsInt32();
            (Vector128.ConvertToSingle(Vector128.ShiftRightArithmetic(raised, 8)) * factor).StoreUnsafe(ref to, (nuint)done);
        }

        Rest.Int24ToSingle(source[(3 * done)..], scale, target[done..]);
    }

    private struct Accumulator(double centre)
    {
        private readonly TLane _centre = TLane.Broadcast(centre);
        private TLane _first;
        private TLane _second;
        private TLane _third;
        private TLane _fourth;
        private TLane _smallest = TLane.Broadcast(double.PositiveInfinity);
        private TLane _largest = TLane.Broadcast(double.NegativeInfinity);

        public void Add(TLane value)
        {
            TLane d = value - _centre;
            TLane square = d * d;
            _first += d;
            _second += square;
            _third = TLane.MultiplyAdd(square, d, _third);
            _fourth = TLane.MultiplyAdd(square, square, _fourth);
            _smallest = TLane.Min(_smallest, d);
            _largest = TLane.Max(_largest, d);
        }

        public readonly PowerSums Total()
        {
            double smallest = double.PositiveInfinity;
            double largest = double.NegativeInfinity;
            Span<double> lanes = stackalloc double[2 * TLane.Count];
            TLane.Store(_smallest, ref lanes[0], 0);
            TLane.Store(_largest, ref lanes[0], (nuint)TLane.Count);
            for (int i = 0; i < TLane.Count; i++)
            {
                smallest = Math.Min(smallest, lanes[i]);
                largest = Math.Max(largest, lanes[TLane.Count + i]);
            }

            return new PowerSums(TLane.Sum(_first), TLane.Sum(_second), TLane.Sum(_third), TLane.Sum(_fourth), smallest, largest);
        }
    }
}
