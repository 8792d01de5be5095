namespace BearingAnalytics.Spectra.Separation;

/// <summary>
/// exp(β(√(1 − z²) − 1)) over −1 &lt; z &lt; 1 (Barnett et al. 2019; β = 2.30 per step for a grid of twice as many points as
/// harmonics), tabulated. Immutable.
/// </summary>
internal sealed class SpreadingKernel
{
    /// <summary>Steps of the grid that the kernel spans.</summary>
    public const int Width = 10;

    /// <summary>Twice the steps from the first point written to the kernel's middle.</summary>
    public const int Lag = Width - 2;

    /// <summary>Table rows per step; a straight line between them errs by 3e-8 of the peak.</summary>
    private const int Rows = 2048;

    private const double Beta = 2.30 * Width;
    private const int QuadratureSteps = 64;

    private static readonly double[] QuadratureValues =
        [.. Enumerable.Range(0, QuadratureSteps).Select(i => Value((2.0 * i / QuadratureSteps) - 1))];

    private readonly double[] _table = new double[(Rows + 1) * Width];

    private SpreadingKernel()
    {
        for (int row = 0; row <= Rows; row++)
        {
            for (int j = 0; j < Width; j++)
            {
                _table[(row * Width) + j] = Value((2 * (j + 1 - ((double)row / Rows)) / Width) - 1);
            }
        }
    }

    public static SpreadingKernel Shared { get; } = new();

    /// <summary>Adds the kernel, its left end at a position on the grid, times a value.</summary>
    public void Spread(double value, double position, Span<double> grid)
    {
        (int first, double share, int row) = Place(position);
        ReadOnlySpan<double> low = _table.AsSpan(row, 2 * Width);
        Span<double> part = grid.Slice(first, Width);
        for (int j = 0; j < part.Length; j++)
        {
            part[j] += value * (low[j] + (share * (low[j + Width] - low[j])));
        }
    }

    /// <summary>The sum of the grid under the kernel.</summary>
    public double Gather(double position, ReadOnlySpan<double> grid)
    {
        (int first, double share, int row) = Place(position);
        ReadOnlySpan<double> low = _table.AsSpan(row, 2 * Width);
        ReadOnlySpan<double> part = grid.Slice(first, Width);
        double sum = 0;
        for (int j = 0; j < part.Length; j++)
        {
            sum += part[j] * (low[j] + (share * (low[j + Width] - low[j])));
        }

        return sum;
    }

    /// <summary>
    /// The kernel's Fourier transform about its middle, at so many cycles per step of the grid, by the trapezoidal rule: its images are
    /// 6.4 cycles away, where the kernel has nothing.
    /// </summary>
    public static double Gain(double cyclesPerStep)
    {
        double sum = 0;
        for (int i = 1; i < QuadratureSteps; i++)
        {
            double z = (2.0 * i / QuadratureSteps) - 1;
            sum += QuadratureValues[i] * Math.Cos(Math.PI * Width * cyclesPerStep * z);
        }

        return sum * Width / QuadratureSteps;
    }

    private static double Value(double z) => Math.Abs(z) < 1 ? Math.Exp(Beta * (Math.Sqrt(1 - (z * z)) - 1)) : 0;

    // The first grid point beyond the left end, and between which rows of the table.
    private static (int First, double Share, int Row) Place(double position)
    {
        int first = (int)position;
        double fine = (position - first) * Rows;
        int row = Math.Min((int)fine, Rows - 1);
        return (first, fine - row, row * Width);
    }
}
