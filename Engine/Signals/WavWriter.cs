using System.Buffers.Binary;
using static System.FormattableString;

namespace BearingAnalytics.Signals;

/// <summary>
/// Writes a WAV file block by block; the sizes are filled in when it is disposed. Not thread-safe. A file beyond 4 GB is refused.
/// </summary>
public sealed class WavWriter : IDisposable
{
    private const int Pcm = 1;
    private const int IeeeFloat = 3;
    private const int BlockFrames = 4096;
    private const long LargestBytes = uint.MaxValue - 64;
    private readonly Stream _stream;
    private readonly bool _ownsStream;
    private readonly int _channels;
    private readonly WavSampleFormat _format;
    private readonly byte[] _block;
    private readonly long _dataOffset;
    private readonly long _start;
    private long _dataBytes;
    private bool _disposed;

    /// <summary>Creates a file, replacing one that is there.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz; WAV holds whole numbers only, so it must be one.</param>
    /// <param name="channels">Number of channels, 1 to 256.</param>
    /// <param name="format">How a sample is stored.</param>
    public WavWriter(string path, double sampleRateHz, int channels = 1, WavSampleFormat format = WavSampleFormat.Float32)
        : this(Checked(path, sampleRateHz, channels), sampleRateHz, channels, format, true)
    {
    }

    /// <summary>Writes to a seekable stream, which stays open.</summary>
    /// <param name="stream">Seekable and writable.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz; a whole number.</param>
    /// <param name="channels">Number of channels, 1 to 256.</param>
    /// <param name="format">How a sample is stored.</param>
    public WavWriter(Stream stream, double sampleRateHz, int channels = 1, WavSampleFormat format = WavSampleFormat.Float32)
        : this(stream, sampleRateHz, channels, format, false)
    {
    }

    private WavWriter(Stream stream, double sampleRateHz, int channels, WavSampleFormat format, bool ownsStream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(sampleRateHz, channels);
        _stream = stream;
        _ownsStream = ownsStream;
        _channels = channels;
        _format = format;
        _block = new byte[BlockFrames * channels * BytesPerSample];
        _start = stream.Position;
        byte[] header = Header((uint)sampleRateHz);
        stream.Write(header);
        _dataOffset = _start + header.Length;
    }

    private int BytesPerSample => _format == WavSampleFormat.Float32 ? 4 : 2;

    /// <summary>Appends one block.</summary>
    /// <param name="channels">One array per channel, all of one length; values as fractions of full scale.</param>
    /// <exception cref="ArgumentException">Wrong number of channels, or lengths that differ.</exception>
    /// <exception cref="IOException">The file would grow beyond 4 GB.</exception>
    public void Write(params ReadOnlySpan<float[]> channels)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (channels.Length != _channels)
        {
            throw new ArgumentException(Invariant($"{channels.Length} channels were given to a file of {_channels}."), nameof(channels));
        }

        int frames = channels[0].Length;
        foreach (float[] channel in channels)
        {
            if (channel.Length != frames)
            {
                throw new ArgumentException(
                    Invariant($"Channels of {frames} and {channel.Length} samples cannot be written together."), nameof(channels));
            }
        }

        long bytes = (long)frames * _channels * BytesPerSample;
        if (_dataBytes + bytes > LargestBytes)
        {
            throw new IOException("A WAV file cannot grow beyond 4 GB.");
        }

        for (int done = 0; done < frames; done += BlockFrames)
        {
            int count = Math.Min(BlockFrames, frames - done);
            Encode(channels, done, count);
            _stream.Write(_block.AsSpan(0, count * _channels * BytesPerSample));
        }

        _dataBytes += bytes;
    }

    /// <summary>Fills in the sizes and closes the file.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if ((_dataBytes & 1) != 0)
        {
            _stream.WriteByte(0);
        }

        long end = _stream.Position;
        WriteSize(_start + 4, end - _start - 8);
        WriteSize(_dataOffset - 4, _dataBytes);
        if (_format == WavSampleFormat.Float32)
        {
            WriteSize(_dataOffset - 12, _dataBytes / (_channels * BytesPerSample));
        }

        _stream.Position = end;
        _stream.Flush();
        if (_ownsStream)
        {
            _stream.Dispose();
        }
    }

    private static FileStream Checked(string path, double sampleRateHz, int channels)
    {
        Check(sampleRateHz, channels);
        return File.Create(path);
    }

    private static void Check(double sampleRateHz, int channels)
    {
        if (!(sampleRateHz >= 1 && sampleRateHz <= uint.MaxValue && sampleRateHz == Math.Floor(sampleRateHz)))
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRateHz), sampleRateHz, "WAV holds whole sampling rates from 1 Hz up.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channels, 256);
    }

    private void Encode(ReadOnlySpan<float[]> channels, int from, int count)
    {
        int at = 0;
        for (int frame = from; frame < from + count; frame++)
        {
            foreach (float[] channel in channels)
            {
                if (_format == WavSampleFormat.Float32)
                {
                    BinaryPrimitives.WriteSingleLittleEndian(_block.AsSpan(at), channel[frame]);
                }
                else
                {
                    float value = float.IsNaN(channel[frame]) ? 0 : channel[frame] * 32768f;
                    BinaryPrimitives.WriteInt16LittleEndian(
                        _block.AsSpan(at), (short)Math.Clamp(MathF.Round(value), short.MinValue, short.MaxValue));
                }

                at += BytesPerSample;
            }
        }
    }

    /// <summary>
    /// A float file needs the extended format chunk and a <c>fact</c> chunk (Microsoft, "New Multimedia Data Types", 1994).
    /// </summary>
    private byte[] Header(uint sampleRateHz)
    {
        bool isFloat = _format == WavSampleFormat.Float32;
        byte[] header = new byte[isFloat ? 58 : 44];
        Span<byte> at = header;
        "RIFF"u8.CopyTo(at);
        "WAVEfmt "u8.CopyTo(at[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(at[16..], isFloat ? 18u : 16u);
        BinaryPrimitives.WriteUInt16LittleEndian(at[20..], isFloat ? (ushort)IeeeFloat : (ushort)Pcm);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)_channels);
        BinaryPrimitives.WriteUInt32LittleEndian(at[24..], sampleRateHz);
        BinaryPrimitives.WriteUInt32LittleEndian(at[28..], (uint)(sampleRateHz * _channels * BytesPerSample));
        BinaryPrimitives.WriteUInt16LittleEndian(at[32..], (ushort)(_channels * BytesPerSample));
        BinaryPrimitives.WriteUInt16LittleEndian(at[34..], (ushort)(8 * BytesPerSample));
        if (isFloat)
        {
            "fact"u8.CopyTo(at[38..]);
            BinaryPrimitives.WriteUInt32LittleEndian(at[42..], 4);
        }

        "data"u8.CopyTo(at[^8..]);
        return header;
    }

    private void WriteSize(long position, long size)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)size);
        _stream.Position = position;
        _stream.Write(bytes);
    }
}
