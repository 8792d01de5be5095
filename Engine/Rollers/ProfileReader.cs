using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats;

namespace BearingAnalytics.Rollers;

/// <summary>
/// Reads a profile of any known format, recognised by content and never by extension: delimited text, X3P, Digital Surf SUR/PRO, SDF
/// ascii and binary, SMD, Mahr, Hommel, Accretech, Mitutoyo and Dektak exports. A sidecar <c>&lt;file&gt;.json</c> may say what the file
/// does not; docs/profile-formats.md lists formats, keys and the rule by which units are guessed. Thread-safe.
/// </summary>
public static class ProfileReader
{
    /// <summary>Reads one file. What <paramref name="options"/> says wins over the sidecar, the sidecar over the file.</summary>
    /// <param name="path">The profile.</param>
    /// <param name="options">What the caller knows better; null for nothing.</param>
    /// <returns>
    /// Positions in mm, ascending without repeats; heights in µm, outward positive, NaN where the point is invalid; findings about
    /// everything that was guessed, reordered or left out.
    /// </returns>
    /// <exception cref="ProfileFormatException">The content cannot be read as a profile; the message says why and what to do.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The file is not there or cannot be reached.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ProfileTrace Read(string path, ProfileReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new ProfileFormatException($"{path} is a folder, not a profile. Name a file in it, or list it with ProfileFiles.");
        }

        List<Finding> findings = [];
        ProfileReadOptions beside = ProfileSidecar.Beside(path, findings, out string? note);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        ProfileTrace trace = Read(stream, path, ProfileSidecar.Over(options, beside), findings);
        return note is null ? trace : trace with { Notes = [.. trace.Notes, KeyValuePair.Create("note", note)] };
    }

    /// <summary>Reads a stream that has no file and nothing beside it, such as a profile held in memory.</summary>
    /// <param name="stream">Seekable, read from its start, left open.</param>
    /// <param name="source">What to call it in results.</param>
    /// <param name="options">All that is known about it; null for nothing.</param>
    /// <exception cref="ProfileFormatException">The content cannot be read as a profile.</exception>
    /// <exception cref="ArgumentException">An option is out of its range, or the stream cannot seek.</exception>
    public static ProfileTrace Read(Stream stream, string source, ProfileReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("The stream must be seekable: copy it to memory first.", nameof(stream));
        }

        return Read(stream, source, options ?? new ProfileReadOptions(), []);
    }

    private static ProfileTrace Read(Stream stream, string source, ProfileReadOptions options, List<Finding> findings)
    {
        ProfileAssembly.Check(options);
        return ProfileAssembly.ToTrace(source, ProfileFormats.Read(stream, options.Row), options, findings);
    }
}
