using BearingAnalytics.Spectra.Orders;

namespace BearingAnalytics.Spectra;

/// <summary>
/// How far a shaft has turned at any time of a recording: revolutions over seconds, rising, piecewise cubic through knots, so that speed
/// is continuous. Immutable and safe to share between threads. Before the first and after the last knot the speed at that knot goes on.
/// </summary>
public sealed class RotationTrack
{
    private const int NewtonSteps = 30;
    private readonly double[] _seconds;
    private readonly double[] _revolutions;
    private readonly double[] _speedHz;

    /// <summary>A track through knots.</summary>
    /// <param name="seconds">Times of the knots, s, from the first sample on; rising, at least two.</param>
    /// <param name="revolutions">Revolutions at the knots; rising, as many.</param>
    /// <param name="source">Where the track comes from.</param>
    /// <exception cref="ArgumentException">Fewer than two knots, different counts, or values that are not finite or do not
    /// rise.</exception>
    public RotationTrack(ReadOnlySpan<double> seconds, ReadOnlySpan<double> revolutions, RotationSource source = RotationSource.Stated)
        : this(seconds.ToArray(), revolutions.ToArray(), TrackSlopes.Through(seconds, revolutions), source)
    {
    }

    /// <summary>Knots whose speeds are known too.</summary>
    internal RotationTrack(double[] seconds, double[] revolutions, double[] speedHz, RotationSource source)
    {
        (_seconds, _revolutions, _speedHz) = (seconds, revolutions, speedHz);
        Source = source;
        MeanSpeedHz = (revolutions[^1] - revolutions[0]) / (seconds[^1] - seconds[0]);
        (RelativeSpread, SlowestHz, FastestHz) = SpeedSpread.Of(seconds, revolutions, speedHz);
    }

    /// <summary>Where the track comes from.</summary>
    public RotationSource Source { get; }

    /// <summary>Revolutions between first and last knot over the time between them, Hz.</summary>
    public double MeanSpeedHz { get; }

    /// <summary>Standard deviation of speed over time, relative to the mean speed; 0 for a constant one.</summary>
    public double RelativeSpread { get; }

    /// <summary>Lowest speed between first and last knot, Hz.</summary>
    public double SlowestHz { get; }

    /// <summary>Highest speed between first and last knot, Hz.</summary>
    public double FastestHz { get; }

    /// <summary>Highest over lowest speed, at least 1.</summary>
    public double SpeedRatio => FastestHz / SlowestHz;

    /// <summary>Time of the first knot, s.</summary>
    public double StartSeconds => _seconds[0];

    /// <summary>Time of the last knot, s.</summary>
    public double EndSeconds => _seconds[^1];

    /// <summary>A shaft that turns at one speed; 0 revolutions at time 0.</summary>
    /// <param name="speedHz">Speed, Hz, above 0.</param>
    /// <param name="durationSeconds">Length, s, above 0.</param>
    /// <param name="source">Where the speed comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">Speed or length is not positive and finite.</exception>
    public static RotationTrack Constant(double speedHz, double durationSeconds, RotationSource source = RotationSource.Stated)
    {
        RequirePositive(speedHz, nameof(speedHz));
        RequirePositive(durationSeconds, nameof(durationSeconds));
        return new RotationTrack([0, durationSeconds], [0, speedHz * durationSeconds], [speedHz, speedHz], source);
    }

    /// <summary>
    /// The same course of speed at another mean: what a track that a comb carried becomes when the order of the comb, or which of its
    /// harmonics a line was, turns out to be another.
    /// </summary>
    /// <param name="meanSpeedHz">Mean speed wanted, Hz, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not positive and finite.</exception>
    public RotationTrack WithMeanSpeed(double meanSpeedHz)
    {
        RequirePositive(meanSpeedHz, nameof(meanSpeedHz));
        double factor = meanSpeedHz / MeanSpeedHz;
        return new RotationTrack(
            _seconds, [.. _revolutions.Select(turns => factor * turns)], [.. _speedHz.Select(speed => factor * speed)], Source);
    }

    /// <summary>Revolutions turned at a time.</summary>
    /// <param name="seconds">Time, s; any finite value.</param>
    public double RevolutionsAt(double seconds)
    {
        int piece = Piece(_seconds, seconds);
        if (seconds <= _seconds[0])
        {
            return _revolutions[0] + ((seconds - _seconds[0]) * _speedHz[0]);
        }

        return seconds >= _seconds[^1]
            ? _revolutions[^1] + ((seconds - _seconds[^1]) * _speedHz[^1])
            : CubicOf(piece).At(seconds - _seconds[piece]);
    }

    /// <summary>Speed at a time, Hz.</summary>
    /// <param name="seconds">Time, s; any finite value.</param>
    public double SpeedHzAt(double seconds)
    {
        double within = Math.Clamp(seconds, _seconds[0], _seconds[^1]);
        int piece = Piece(_seconds, within);
        return CubicOf(piece).SlopeAt(within - _seconds[piece]);
    }

    /// <summary>When the shaft has turned so far, s: the inverse of <see cref="RevolutionsAt"/>.</summary>
    /// <param name="revolutions">Revolutions; any finite value.</param>
    public double SecondsAt(double revolutions)
    {
        if (revolutions <= _revolutions[0])
        {
            return _seconds[0] + ((revolutions - _revolutions[0]) / _speedHz[0]);
        }

        if (revolutions >= _revolutions[^1])
        {
            return _seconds[^1] + ((revolutions - _revolutions[^1]) / _speedHz[^1]);
        }

        int piece = Piece(_revolutions, revolutions);
        return _seconds[piece] + Solve(CubicOf(piece), _seconds[piece + 1] - _seconds[piece], revolutions);
    }

    // Newton from a straight line, held within the piece: a rising cubic has one root there.
    private static double Solve(CubicPiece cubic, double width, double revolutions)
    {
        (double low, double high) = (0, width);
        double at = width * (revolutions - cubic.At(0)) / (cubic.At(width) - cubic.At(0));
        for (int step = 0; step < NewtonSteps; step++)
        {
            double error = cubic.At(at) - revolutions;
            (low, high) = error > 0 ? (low, at) : (at, high);
            double next = at - (error / cubic.SlopeAt(at));
            next = next >= low && next <= high ? next : 0.5 * (low + high);
            if (Math.Abs(next - at) <= 1e-15 * width)
            {
                return next;
            }

            at = next;
        }

        return at;
    }

    private static int Piece(double[] knots, double value)
    {
        int found = Array.BinarySearch(knots, value);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, knots.Length - 2);
    }

    private CubicPiece CubicOf(int piece) => CubicPiece.Between(
        _seconds[piece + 1] - _seconds[piece], _revolutions[piece], _revolutions[piece + 1], _speedHz[piece], _speedHz[piece + 1]);

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0) || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Allowed: above 0 and finite.");
        }
    }
}
