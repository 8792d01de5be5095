using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Tests.Numerics;

/// <summary>The hot paths of this floor take no memory once they have run.</summary>
[Trait("floor", "numerics")]
public class NothingAllocatedTest
{
    public static TheoryData<int> Lengths => [4096, 12_000, 4099, 4097, 15];

    [Theory, MemberData(nameof(Lengths))]
    public void Real_transforms_of_every_kind(int length)
    {
        RealTransforms<float>(length);
        RealTransforms<double>(length);
    }

    [Theory, MemberData(nameof(Lengths))]
    public void Complex_transforms_of_every_kind(int length)
    {
        ComplexTransforms<float>(length);
        ComplexTransforms<double>(length);
    }

    [Fact]
    public void Time_statistics()
    {
        float[] samples = new float[10_001];
        samples[17] = 1;
        TakesNoMemory(() => TimeStatistics.Of(samples));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Zero_phase_filters_of_several_blocks_in_both_precisions(int channels)
    {
        ZeroPhaseFilter filter = new(SecondOrderSections.ButterworthBandPass(4, 2000, 8000, 48_000));
        float[][] signals = [.. Enumerable.Range(0, channels).Select(_ => new float[100_000])];
        float[][] results = [.. signals.Select(signal => new float[signal.Length])];
        TakesNoMemory(() => filter.Apply(signals, results));
        double[] signal = new double[100_000];
        double[] result = new double[100_000];
        TakesNoMemory(() => filter.Apply(signal, result));
    }

    [Fact]
    public void Decoding_of_every_form()
    {
        byte[] stored = new byte[8008];
        float[] samples = new float[1001];
        foreach (SampleForm form in Enum.GetValues<SampleForm>())
        {
            TakesNoMemory(() => StoredSamples.Decode(form, stored, 8, samples));
        }
    }

    private static void RealTransforms<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RealFourierPlan<T> plan = FourierPlan.Real<T>(length);
        T[] samples = new T[2 * length];
        T[] spectra = new T[4 * plan.SpectrumLength];
        T[] scratch = new T[plan.ScratchLength];
        int one = 2 * plan.SpectrumLength;
        TakesNoMemory(() => plan.Forward(samples.AsSpan(0, length), spectra.AsSpan(0, one), scratch));
        TakesNoMemory(() => plan.Power(samples.AsSpan(0, length), spectra.AsSpan(0, plan.SpectrumLength), scratch));
        TakesNoMemory(() => plan.Inverse(spectra.AsSpan(0, one), samples.AsSpan(0, length), scratch));
        TakesNoMemory(() => plan.ForwardMany(samples, spectra, scratch));
    }

    private static void ComplexTransforms<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ComplexFourierPlan<T> plan = FourierPlan.Complex<T>(length);
        T[] values = new T[4 * length];
        T[] spectra = new T[4 * length];
        T[] scratch = new T[plan.ScratchLength];
        int one = 2 * length;
        TakesNoMemory(() => plan.Forward(values.AsSpan(0, one), spectra.AsSpan(0, one), scratch));
        TakesNoMemory(() => plan.Inverse(spectra.AsSpan(0, one), values.AsSpan(0, one), scratch));
        TakesNoMemory(() => plan.InversePower(spectra.AsSpan(0, one), values.AsSpan(0, length), scratch));
        TakesNoMemory(() => plan.ForwardMany(values, spectra, scratch));
    }

    private static void TakesNoMemory(Action work) => Assert.Equal(0, AllocatedBytes.Of(work));
}
