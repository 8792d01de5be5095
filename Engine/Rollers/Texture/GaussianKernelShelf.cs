using BearingAnalytics.Numerics;

namespace BearingAnalytics.Rollers.Texture;

/// <summary>The weighting functions used last: profiles of one kind need the same few again and again, and memory stays bounded.</summary>
internal sealed class GaussianKernelShelf
{
    private const int Places = 6;

    private readonly GaussianKernel?[] _kernels = new GaussianKernel?[Places];
    private int _next;

    /// <summary>A kernel whose transforms hold at least <paramref name="points"/> points.</summary>
    public GaussianKernel Get(double spread, double cutoffPoints, int reach, int points)
    {
        // Even lengths are transformed at half the cost.
        int length = 2 * FastLength.AtLeast((points + 1) / 2);
        foreach (GaussianKernel? kept in _kernels)
        {
            if (kept is not null
                && kept.Spread == spread && kept.CutoffPoints == cutoffPoints && kept.Reach == reach && kept.Length == length)
            {
                return kept;
            }
        }

        GaussianKernel kernel = new(spread, cutoffPoints, reach, length);
        _kernels[_next] = kernel;
        _next = (_next + 1) % Places;
        return kernel;
    }
}
