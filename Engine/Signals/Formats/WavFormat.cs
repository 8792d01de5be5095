using System.Buffers;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals.Formats.Wav;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats;

/// <summary>
/// WAV in all its containers: RIFF, RIFX (big-endian), RF64/BW64 (over 4 GB), Wave64, broadcast WAV; PCM of any depth and IEEE float.
/// Sources: Microsoft "Multimedia Programming Interface and Data Specifications 1.0" (1991), mmreg.h (WAVE_FORMAT_EXTENSIBLE),
/// EBU Tech 3285 (bext) and 3306 (RF64), Sonic Foundry Wave64 specification.
/// </summary>
internal sealed class WavFormat : IRecordingFormat
{
    private const int BlockBytes = 1 << 16;

    public string Name => "wav";

    public bool CanRead(ReadOnlySpan<byte> head) => WavContainer.IsWave(head);

    public StoredRecording Read(Stream stream)
    {
        List<Finding> findings = [];
        WavContainer container = WavContainer.Scan(stream, findings);
        WavLayout layout = WavLayout.Parse(container.FormatChunk, container.FormatOffset, container.BigEndian);
        float[][] channels = Decode(stream, container, layout, findings);
        double? rate = layout.SampleRateHz > 0 ? layout.SampleRateHz : null;
        return new StoredRecording
        {
            Format = Name,
            Channels = [.. channels.Select((samples, at) => new StoredChannel(Invariant($"ch{at + 1}"), samples)
            {
                SampleRateHz = rate,
                FullScale = layout.IsInteger ? 1 : null,
            })],
            StartTime = BroadcastExtension.StartTime(container.BroadcastChunk),
            Findings = findings,
        };
    }

    private static float[][] Decode(Stream stream, WavContainer container, WavLayout layout, List<Finding> findings)
    {
        long frames = container.DataBytes / layout.BytesPerFrame;
        long rest = container.DataBytes % layout.BytesPerFrame;
        if (rest != 0)
        {
            findings.Add(new Finding("truncated", FindingSeverity.Warning,
                Invariant($"The samples end {rest} bytes into a frame at byte ")
                + Invariant($"{container.DataOffset + container.DataBytes}; {frames} whole samples per channel were kept.")));
        }

        if (frames > Array.MaxLength)
        {
            throw new UnsupportedFeatureException(
                Invariant($"{frames} samples per channel are more than can be held ({Array.MaxLength}): split the recording."));
        }

        float[][] channels = new float[layout.Channels][];
        for (int at = 0; at < channels.Length; at++)
        {
            channels[at] = new float[frames];
        }

        stream.Position = container.DataOffset;
        int framesPerBlock = Math.Max(1, BlockBytes / layout.BytesPerFrame);
        byte[] block = ArrayPool<byte>.Shared.Rent(framesPerBlock * layout.BytesPerFrame);
        for (int done = 0; done < frames;)
        {
            int count = (int)Math.Min(framesPerBlock, frames - done);
            Span<byte> bytes = block.AsSpan(0, count * layout.BytesPerFrame);
            stream.ReadExactly(bytes);
            SampleDecoder.Decode(bytes, layout, channels, done);
            done += count;
        }

        ArrayPool<byte>.Shared.Return(block);
        return channels;
    }
}
