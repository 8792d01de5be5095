using System.Globalization;

namespace BearingAnalytics.Rollers;

/// <summary>Writes a profile as two columns of text, tab-separated, under the heading <c># x [mm]	z [µm]</c>, UTF-8.</summary>
public static class ProfileTextWriter
{
    /// <summary>Heading above the columns.</summary>
    public const string Heading = "# x [mm]\tz [µm]";

    // A nanometre along, a tenth of a nanometre in height: below any instrument, and the same text on every platform.
    private const string PositionFormat = "0.000###";
    private const string HeightFormat = "0.000#";

    /// <summary>Writes a file, replacing what is there.</summary>
    /// <param name="trace">What to write; invalid points are written as <c>NaN</c>.</param>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(ProfileTrace trace, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using StreamWriter writer = new(path);
        Write(trace, writer);
    }

    /// <summary>Writes heading and points, lines ended by a line feed.</summary>
    /// <param name="trace">What to write.</param>
    /// <param name="writer">Left open.</param>
    public static void Write(ProfileTrace trace, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Heading);
        writer.Write('\n');
        for (int i = 0; i < trace.Count; i++)
        {
            writer.Write(trace.XMm[i].ToString(PositionFormat, CultureInfo.InvariantCulture));
            writer.Write('\t');
            writer.Write(trace.ZUm[i].ToString(HeightFormat, CultureInfo.InvariantCulture));
            writer.Write('\n');
        }
    }
}
