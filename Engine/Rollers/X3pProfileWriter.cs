using BearingAnalytics.Rollers.Formats.X3p;

namespace BearingAnalytics.Rollers;

/// <summary>How an X3P file holds its points.</summary>
public enum X3pPointForm
{
    /// <summary>As bytes in <c>bindata/data.bin</c>, invalid points in <c>bindata/valid.bin</c>.</summary>
    Binary,

    /// <summary>
    /// As text in <c>main.xml</c>, invalid points as empty elements. Where positions are uneven and a point is invalid the standard's text
    /// cannot state that point's position, and the binary form is written instead.
    /// </summary>
    Text,
}

/// <summary>
/// Writes a profile as X3P (ISO 25178-72, feature type PRF, one layer): metres in double precision, MD5 checksums, record 2 from the
/// trace's notes. What is read back differs by at most one unit in the last place in mm and µm, and does not move again when written and
/// read once more: not every double in µm has one in metres.
/// </summary>
public static class X3pProfileWriter
{
    /// <summary>Writes a file; one that is there is replaced.</summary>
    /// <param name="trace">At least one point. Positions in even steps are written as an increment where that loses nothing.</param>
    /// <param name="path">Where to.</param>
    /// <param name="form">Points as bytes or as text.</param>
    /// <exception cref="ArgumentException">The trace has no points or more heights than positions.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(ProfileTrace trace, string path, X3pPointForm form = X3pPointForm.Binary)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using MemoryStream written = new();
        Write(trace, written, form);
        File.WriteAllBytes(path, written.ToArray());
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="trace">At least one point.</param>
    /// <param name="stream">Writable.</param>
    /// <param name="form">Points as bytes or as text.</param>
    /// <exception cref="ArgumentException">The trace has no points or more heights than positions.</exception>
    public static void Write(ProfileTrace trace, Stream stream, X3pPointForm form = X3pPointForm.Binary)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(stream);
        if (trace.Count == 0 || trace.ZUm.Length != trace.Count)
        {
            throw new ArgumentException($"A profile needs points, and as many heights ({trace.ZUm.Length}) as positions ({trace.Count}).",
                nameof(trace));
        }

        X3pWriter.Write(trace, stream, form == X3pPointForm.Text);
    }
}
