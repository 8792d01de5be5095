using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels.Transforms;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>Predicts a signal from itself a delay ago.</summary>
internal static class DelayedPrediction
{
    /// <summary>The prediction of every sample of a signal without mean.</summary>
    public static void Write(ReadOnlySpan<float> samples, DelayedFrames frames, Span<float> prediction)
    {
        OverlapSave filter = new(frames.Length);
        float[] response = filter.Response(Taps(samples, frames));

        // The taps reach half a frame to both sides of the sample a delay ago.
        int ahead = (frames.Length / 2) - frames.Delay;
        int start = frames.Delay + (frames.Length / 2);
        filter.Apply(response, samples, start + ahead, prediction[start..]);

        // What has no past is predicted from its future: turned round in time a line stays a line.
        float[] reversed = samples[..Math.Min(samples.Length, 2 * start)].ToArray();
        Array.Reverse(reversed);
        Span<float> beginning = prediction[..start];
        filter.Apply(response, reversed, reversed.Length - start + ahead, beginning);
        beginning.Reverse();
    }

    /// <summary>
    /// The impulse response of H, its middle at half a frame. Weighed by a Hann window: between two bins H would otherwise be joined by a
    /// sinc, which loses a sixth of a line that lies there.
    /// </summary>
    private static float[] Taps(ReadOnlySpan<float> samples, DelayedFrames frames)
    {
        int length = frames.Length;
        RealFourierPlan<float> plan = FourierPlan.Real<float>(length);
        float[] scratch = new float[plan.ScratchLength];
        float[] transfer = Response(samples, frames, plan, scratch);
        float[] circular = new float[length];
        plan.Inverse(transfer, circular, scratch);
        ReadOnlySpan<double> window = Window.Periodic(WindowShape.Hann, length).Values;
        float[] taps = new float[length];
        for (int i = 0; i < length; i++)
        {
            taps[i] = (float)(window[i] * circular[(i + (length / 2)) % length]);
        }

        return taps;
    }

    private static float[] Response(ReadOnlySpan<float> samples, DelayedFrames frames, RealFourierPlan<float> plan, float[] scratch)
    {
        float[] weights = [.. Window.Periodic(WindowShape.Hann, frames.Length).Values.ToArray().Select(w => (float)w)];
        int size = 2 * plan.SpectrumLength;
        float[][] ring = [.. Enumerable.Range(0, frames.HopsPerDelay + 1).Select(_ => new float[size])];
        double[] cross = new double[size];
        double[] powers = new double[plan.SpectrumLength];
        for (int frame = 0; (frame * (long)frames.Hop) + frames.Length <= samples.Length; frame++)
        {
            float[] now = ring[frame % ring.Length];
            WindowedSegment<float> segment = new(samples.Slice(frame * frames.Hop, frames.Length), weights, 0);
            plan.ForwardWindowed(segment, now, scratch);
            if (frame >= frames.HopsPerDelay)
            {
                // The oldest of the ring is the one a delay ago.
                Add(ring[(frame + 1) % ring.Length], now, cross, powers);
            }
        }

        float[] response = new float[size];
        for (int k = 0; k < powers.Length; k++)
        {
            response[2 * k] = powers[k] > 0 ? (float)(cross[2 * k] / powers[k]) : 0;
            response[(2 * k) + 1] = powers[k] > 0 ? (float)(cross[(2 * k) + 1] / powers[k]) : 0;
        }

        return response;
    }

    private static void Add(ReadOnlySpan<float> delayed, ReadOnlySpan<float> now, Span<double> cross, Span<double> powers)
    {
        for (int k = 0; k < powers.Length; k++)
        {
            double c = delayed[2 * k], d = delayed[(2 * k) + 1];
            double a = now[2 * k], b = now[(2 * k) + 1];
            cross[2 * k] += (c * a) + (d * b);
            cross[(2 * k) + 1] += (c * b) - (d * a);
            powers[k] += (c * c) + (d * d);
        }
    }
}
