namespace BearingAnalytics.Rollers.Formats;

/// <summary>One file format. Recognised by content, never by extension; one instance serves any number of threads.</summary>
internal interface IProfileFormat
{
    /// <summary>Short stable name: <c>x3p</c>, <c>sdf-ascii</c>, <c>text</c>.</summary>
    string Name { get; }

    /// <summary>True when the file is of this format.</summary>
    bool CanRead(ProfileFile file);

    /// <summary>
    /// Reads one profile. Throws nothing but <see cref="ProfileFormatException"/> for what is wrong with the content, and allocates
    /// nothing from a size that the file has not been seen to be able to fill.
    /// </summary>
    StoredProfile Read(ProfileFile file);
}
