namespace BearingAnalytics.Spectra.Orders;

/// <summary>
/// A windowed sinc at many phases between two samples, for band-limited interpolation at any place (Smith and Gossett 1984, ICASSP).
/// Between two phases the weights, not the signal, go by a straight line: at 512 phases that is wrong by (π/512)²/8, -106 dB.
/// </summary>
internal sealed class SincTable
{
    private const int Phases = 512;

    /// <summary>Zero crossings on each side.</summary>
    private const int Crossings = 16;

    /// <summary>Kaiser's parameter for a stop band of 80 dB (Kaiser 1974): 0.1102 (A - 8.7).</summary>
    private const double Beta = 7.857;

    private static readonly SincTable Full = new(1);

    private readonly int _taps;
    private readonly float[] _weights;

    private SincTable(double share)
    {
        int half = (int)Math.Ceiling(Crossings / share);
        _taps = 2 * half;
        _weights = new float[(Phases + 1) * _taps];
        for (int phase = 0; phase <= Phases; phase++)
        {
            Fill(_weights.AsSpan(phase * _taps, _taps), (double)phase / Phases, share);
        }
    }

    /// <summary>The table for a band up to a share of half the sampling rate.</summary>
    /// <param name="share">Above 0 to 1.</param>
    public static SincTable Of(double share) => share >= 1 ? Full : new SincTable(share);

    /// <summary>The signal at a place between its samples; 0 is the first sample.</summary>
    public float At(ReadOnlySpan<float> samples, double place)
    {
        int whole = (int)Math.Floor(place);
        double fine = (place - whole) * Phases;
        int phase = (int)fine;
        float toNext = (float)(fine - phase);
        ReadOnlySpan<float> near = _weights.AsSpan(phase * _taps, _taps);
        ReadOnlySpan<float> far = _weights.AsSpan((phase + 1) * _taps, _taps);
        int from = whole - (_taps / 2) + 1;
        int low = Math.Max(0, -from);
        int high = Math.Min(_taps, samples.Length - from);
        if (high <= low)
        {
            return 0;
        }

        int count = high - low;
        return Sum(samples.Slice(from + low, count), near.Slice(low, count), far.Slice(low, count), toNext);
    }

    // Four sums each, so that additions need not wait for one another.
    private static float Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> near, ReadOnlySpan<float> far, float toNext)
    {
        near = near[..x.Length];
        far = far[..x.Length];
        float n0 = 0, n1 = 0, n2 = 0, n3 = 0, f0 = 0, f1 = 0, f2 = 0, f3 = 0;
        int i = 0;
        for (; i + 3 < x.Length; i += 4)
        {
            n0 += x[i] * near[i];
            f0 += x[i] * far[i];
            n1 += x[i + 1] * near[i + 1];
            f1 += x[i + 1] * far[i + 1];
            n2 += x[i + 2] * near[i + 2];
            f2 += x[i + 2] * far[i + 2];
            n3 += x[i + 3] * near[i + 3];
            f3 += x[i + 3] * far[i + 3];
        }

        for (; i < x.Length; i++)
        {
            n0 += x[i] * near[i];
            f0 += x[i] * far[i];
        }

        float atNear = n0 + n1 + n2 + n3;
        return atNear + (toNext * (f0 + f1 + f2 + f3 - atNear));
    }

    // Unit gain at 0 Hz for every phase, so that a constant stays one.
    private static void Fill(Span<float> weights, double phase, double share)
    {
        double[] exact = new double[weights.Length];
        int half = weights.Length / 2;
        double sum = 0;
        for (int i = 0; i < exact.Length; i++)
        {
            double x = i - half + 1 - phase;
            double edge = x / half;
            double window = edge is > -1 and < 1 ? Bessel(Beta * Math.Sqrt(1 - (edge * edge))) / Bessel(Beta) : 0;
            exact[i] = window * Sinc(share * x);
            sum += exact[i];
        }

        for (int i = 0; i < exact.Length; i++)
        {
            weights[i] = (float)(exact[i] / sum);
        }
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    /// <summary>Modified Bessel function of order 0 by its power series.</summary>
    private static double Bessel(double x)
    {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}
