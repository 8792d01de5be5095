using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.Signals;

/// <summary>Small files of each format, made byte by byte, and signals of known kind.</summary>
internal static class TestRecordings
{
    public static float[] Noise(int count, int seed = 1, double rms = 0.1)
    {
        Random random = new(seed);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            samples[i] = (float)(rms * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return samples;
    }

    public static byte[] Wav(WavSampleFormat format, params float[][] channels)
    {
        using MemoryStream stream = new();
        using (WavWriter writer = new(stream, 48000, channels.Length, format))
        {
            writer.Write(channels);
        }

        return stream.ToArray();
    }

    public static Recording Read(byte[] bytes, RecordingNotes? notes = null)
        => RecordingReader.Read(new MemoryStream(bytes), "memory", notes);

    public static Recording ReadText(string text, RecordingNotes? notes = null) => Read(Encoding.UTF8.GetBytes(text), notes);

    public static byte[] Mat(bool bigEndian, params byte[][] elements)
    {
        byte[] header = new byte[128];
        Encoding.ASCII.GetBytes("MATLAB 5.0 MAT-file".PadRight(116)).CopyTo(header, 0);
        header[124] = bigEndian ? (byte)1 : (byte)0;
        header[125] = bigEndian ? (byte)0 : (byte)1;
        Encoding.ASCII.GetBytes(bigEndian ? "MI" : "IM").CopyTo(header, 126);
        return [.. header, .. elements.SelectMany(element => element)];
    }

    public static byte[] MatDoubles(string name, double[] values, bool bigEndian = false)
    {
        byte[] raw = new byte[8 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (bigEndian)
            {
                BinaryPrimitives.WriteDoubleBigEndian(raw.AsSpan(8 * i), values[i]);
            }
            else
            {
                BinaryPrimitives.WriteDoubleLittleEndian(raw.AsSpan(8 * i), values[i]);
            }
        }

        byte[] text = new byte[(name.Length + 7) / 8 * 8];
        Encoding.ASCII.GetBytes(name).CopyTo(text, 0);
        byte[] body =
        [
            .. Words(bigEndian, 6, 8, 6, 0), .. Words(bigEndian, 5, 8, values.Length, 1),
            .. Words(bigEndian, 1, name.Length), .. text, .. Words(bigEndian, 9, raw.Length), .. raw,
        ];
        return [.. Words(bigEndian, 14, body.Length), .. body];
    }

    /// <summary>A row of an int16 variable, as a stray loop counter is.</summary>
    public static byte[] MatInt16Row(string name, int count)
    {
        byte[] raw = [.. Enumerable.Range(0, count).SelectMany(i => BitConverter.GetBytes((short)(i % 7)))];
        raw = [.. raw, .. new byte[(8 - (raw.Length % 8)) % 8]];
        byte[] text = new byte[(name.Length + 7) / 8 * 8];
        Encoding.ASCII.GetBytes(name).CopyTo(text, 0);
        byte[] body =
        [
            .. Words(false, 6, 8, 10, 0), .. Words(false, 5, 8, 1, count), .. Words(false, 1, name.Length), .. text,
            .. Words(false, 3, 2 * count), .. raw,
        ];
        return [.. Words(false, 14, body.Length), .. body];
    }

    public static byte[] Packed(byte[] element)
    {
        using MemoryStream packed = new();
        using (ZLibStream deflate = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(element);
        }

        return [.. Words(false, 15, (int)packed.Length), .. packed.ToArray()];
    }

    private static byte[] Words(bool bigEndian, params int[] words)
    {
        byte[] bytes = new byte[4 * words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (bigEndian)
            {
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), words[i]);
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), words[i]);
            }
        }

        return bytes;
    }
}
