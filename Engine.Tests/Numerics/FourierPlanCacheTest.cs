using System.Numerics;
using BearingAnalytics.Numerics;
using BearingAnalytics.Numerics.Fourier;

namespace BearingAnalytics.Tests.Numerics;

[Trait("floor", "numerics")]
public class FourierPlanCacheTest
{
    [Fact]
    public void A_folder_of_odd_lengths_does_not_keep_every_plan()
    {
        for (int i = 0; i < 80; i++)
        {
            _ = FourierPlan.Complex<double>(200000 + (i * 1000));

            // Other tests build plans meanwhile, and each may finish one just after everything was dropped.
            Assert.InRange(FourierPlanCache<double>.KeptPoints, 0, FourierPlanCache<double>.MostPoints * 3 / 2);
        }
    }

    [Theory, InlineData(4096), InlineData(5040), InlineData(4999)]
    public void One_plan_in_many_threads_gives_one_result(int length)
    {
        RealFourierPlan<double> plan = FourierPlan.Real<double>(length);
        Random random = new(length);
        double[] samples = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
        Complex[] expected = Transform(plan, samples);
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, Transform(plan, samples)));
    }

    private static Complex[] Transform(RealFourierPlan<double> plan, double[] samples)
    {
        Complex[] spectrum = new Complex[plan.SpectrumLength];
        plan.Forward(samples, spectrum, new double[plan.ScratchLength]);
        return spectrum;
    }
}
