using System.Numerics;
using BearingAnalytics.Numerics.Filters;
using BearingAnalytics.Numerics.Kernels;

namespace BearingAnalytics.Numerics;

/// <summary>
/// A chain of sections run forward and then backward, so that nothing is shifted in time and the response is the squared magnitude of the
/// sections'. The ends are continued by the signal turned about its end point, and each run begins as if its first value had always been
/// there (Gustafsson's problem, solved as scipy.signal.sosfiltfilt does by default; results agree to rounding). All work is in double
/// precision; samples in and out are float or double. Owns its scratch: one filter per thread; nothing is allocated after the first call
/// for a given length and number of channels.
/// </summary>
public sealed class ZeroPhaseFilter
{
    private readonly SectionTracks _tracks;

    /// <summary>A filter by these sections.</summary>
    public ZeroPhaseFilter(SecondOrderSections sections)
        : this(sections, KernelRegistry.Current)
    {
    }

    internal ZeroPhaseFilter(SecondOrderSections sections, INumericKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(sections);
        _tracks = new SectionTracks(sections, kernel);
    }

    /// <summary>How many samples either end is continued by; a signal must be longer.</summary>
    public int Padding => _tracks.Padding;

    /// <summary>
    /// Filters one channel; the result has its length and lies elsewhere. A value that is not finite spoils its surroundings.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Lengths differ, the spans overlap, or the signal is not longer than <see cref="Padding"/>.
    /// </exception>
    public void Apply(ReadOnlySpan<float> samples, Span<float> result) => ApplyOne(samples, result);

    /// <inheritdoc cref="Apply(ReadOnlySpan{float}, Span{float})"/>
    public void Apply(ReadOnlySpan<double> samples, Span<double> result) => ApplyOne(samples, result);

    /// <summary>
    /// Filters channels of equal length; results have the same shape and lie elsewhere.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Numbers or lengths differ, an array is its own result, or the signals are not longer than <see cref="Padding"/>.
    /// </exception>
    public void Apply(ReadOnlySpan<float[]> channels, ReadOnlySpan<float[]> results) => ApplyMany(channels, results);

    /// <inheritdoc cref="Apply(ReadOnlySpan{float[]}, ReadOnlySpan{float[]})"/>
    public void Apply(ReadOnlySpan<double[]> channels, ReadOnlySpan<double[]> results) => ApplyMany(channels, results);

    private void ApplyOne<T>(ReadOnlySpan<T> samples, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Check(samples, result, samples.Length);
        _tracks.Plan(1, samples.Length);
        for (int first = 0; first < _tracks.Count; first += SectionTable.Lanes)
        {
            for (int block = 0; block < _tracks.Blocks; block++)
            {
                for (int part = 0; _tracks.IsToFill(block, part); part++)
                {
                    for (int lane = 0; lane < _tracks.LanesFrom(first); lane++)
                    {
                        _tracks.Fill(lane, first + lane, block, part, samples);
                    }

                    _tracks.PutPart(block, part);
                }

                _tracks.Run(first, block);
                for (int part = 0; _tracks.IsToTake(block, part); part++)
                {
                    _tracks.GetPart(block, part);
                    for (int lane = 0; lane < _tracks.LanesFrom(first); lane++)
                    {
                        _tracks.Take(lane, first + lane, block, part, result);
                    }
                }
            }
        }
    }

    private void ApplyMany<T>(ReadOnlySpan<T[]> channels, ReadOnlySpan<T[]> results)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (channels.Length == 0 || channels.Length != results.Length)
        {
            throw new ArgumentException($"{channels.Length} channels and {results.Length} results: as many of either, and at least one.");
        }

        for (int channel = 0; channel < channels.Length; channel++)
        {
            Check<T>(channels[channel], results[channel], channels[0].Length);
        }

        _tracks.Plan(channels.Length, channels[0].Length);
        for (int first = 0; first < _tracks.Count; first += SectionTable.Lanes)
        {
            for (int block = 0; block < _tracks.Blocks; block++)
            {
                for (int part = 0; _tracks.IsToFill(block, part); part++)
                {
                    for (int lane = 0; lane < _tracks.LanesFrom(first); lane++)
                    {
                        _tracks.Fill<T>(lane, first + lane, block, part, channels[_tracks.ChannelOf(first + lane)]);
                    }

                    _tracks.PutPart(block, part);
                }

                _tracks.Run(first, block);
                for (int part = 0; _tracks.IsToTake(block, part); part++)
                {
                    _tracks.GetPart(block, part);
                    for (int lane = 0; lane < _tracks.LanesFrom(first); lane++)
                    {
                        _tracks.Take<T>(lane, first + lane, block, part, results[_tracks.ChannelOf(first + lane)]);
                    }
                }
            }
        }
    }

    private void Check<T>(ReadOnlySpan<T> samples, ReadOnlySpan<T> result, int length)
    {
        if (samples.Length != length || result.Length != length || length <= Padding || samples.Overlaps(result))
        {
            throw new ArgumentException(
                $"{samples.Length} samples into {result.Length}: equal lengths above {Padding} that do not overlap are needed.");
        }
    }
}
