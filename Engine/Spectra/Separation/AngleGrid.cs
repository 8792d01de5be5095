using System.Numerics;
using BearingAnalytics.Numerics;

namespace BearingAnalytics.Spectra.Separation;

/// <summary>
/// Fourier sums over samples at any angles of a revolution, through a grid of equal angles (non-uniform transform with the exponential of
/// a semicircle; Barnett, Magland and af Klinteberg 2019, SIAM J. Sci. Comput. 41, C479-C504). Accurate to about 1e-7 of the whole.
/// Not thread-safe: it owns scratch.
/// </summary>
internal sealed class AngleGrid
{
    private readonly RevolutionOffsets _offsets;
    private readonly int _size;
    private readonly RealFourierPlan<double> _plan;
    private readonly SpreadingKernel _kernel = SpreadingKernel.Shared;
    private readonly double[] _gains;
    private readonly double[] _grid;
    private readonly double[] _spectrum;
    private readonly double[] _scratch;

    public AngleGrid(double period, int harmonics)
    {
        _offsets = new RevolutionOffsets(period);
        _size = FastLength.FullLanesAtLeast(Math.Max(2 * ((2 * harmonics) + 1), 2 * SpreadingKernel.Width));
        _plan = FourierPlan.Real<double>(_size);
        _gains = [.. Enumerable.Range(0, harmonics + 1).Select(k => SpreadingKernel.Gain((double)k / _size))];

        // The kernel reaches over both ends: what lies there belongs to the other end.
        _grid = new double[_size + SpreadingKernel.Width];
        _spectrum = new double[2 * _plan.SpectrumLength];
        _scratch = new double[_plan.ScratchLength];
    }

    /// <summary>(1/N) Σ x[n] exp(−2πi kn/P) for harmonics k from 0.</summary>
    public Complex[] Project(ReadOnlySpan<float> samples)
    {
        _grid.AsSpan().Clear();
        double[] rows = _offsets.Fold(samples);
        for (int i = 0; i < rows.Length; i++)
        {
            _kernel.Spread(rows[i], Position(i), _grid);
        }

        for (int i = 0; i < SpreadingKernel.Width; i++)
        {
            _grid[i] += _grid[_size + i];
        }

        _plan.Forward(_grid.AsSpan(0, _size), _spectrum, _scratch);
        Complex[] projections = new Complex[_gains.Length];
        for (int k = 0; k < projections.Length; k++)
        {
            projections[k] = new Complex(_spectrum[2 * k], _spectrum[(2 * k) + 1]) * Shift(k) / (_gains[k] * samples.Length);
        }

        return projections;
    }

    /// <summary>The real signal of these harmonics at every sample from the first.</summary>
    public void Evaluate(ReadOnlySpan<Complex> harmonics, Span<float> samples)
    {
        _spectrum.AsSpan().Clear();
        for (int k = 0; k < harmonics.Length; k++)
        {
            Complex value = harmonics[k] * Complex.Conjugate(Shift(k)) * (_size / _gains[k]);
            (_spectrum[2 * k], _spectrum[(2 * k) + 1]) = (value.Real, value.Imaginary);
        }

        _plan.Inverse(_spectrum, _grid.AsSpan(0, _size), _scratch);
        _grid.AsSpan(0, SpreadingKernel.Width).CopyTo(_grid.AsSpan(_size));
        double[] rows = new double[RevolutionOffsets.Count * _offsets.Width];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = _kernel.Gather(Position(i), _grid);
        }

        _offsets.Unfold(rows, samples);
    }

    // In steps of the grid, from the left end of the kernel: its middle is further on, which Shift takes back.
    private double Position(int index)
    {
        (int offset, int sample) = Math.DivRem(index, _offsets.Width);
        double turns = (sample + RevolutionOffsets.At(offset)) / _offsets.Period;
        return (turns - Math.Floor(turns)) * _size;
    }

    private Complex Shift(int k) => Complex.FromPolarCoordinates(1, Math.PI * k * SpreadingKernel.Lag / _size);
}
