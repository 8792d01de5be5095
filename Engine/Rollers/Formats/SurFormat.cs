using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// Digital Surf SUR and PRO, plain and compressed: object types 1 profile, 2 surface, 4 series of profiles, 5 series of surfaces. Some
/// programs write surfaces as type 1: the number of lines decides.
/// </summary>
internal sealed class SurFormat : IProfileFormat
{
    private const int SeriesOfProfiles = 4;

    public string Name => "sur";

    public bool CanRead(ProfileFile file) => SurHeader.IsHeader(file.Head);

    public StoredProfile Read(ProfileFile file)
    {
        SurHeader header = new(file, 0);
        if (header.ObjectType is not (1 or 2 or SeriesOfProfiles or 5))
        {
            throw new ProfileFormatException(Invariant($"The Digital Surf file holds an object of type {header.ObjectType} (byte 18); ")
                + "read are 1 profile, 2 surface, 4 series of profiles, 5 series of surfaces.");
        }

        List<Finding> findings = [];
        bool manyObjects = header.ObjectType == SeriesOfProfiles && header.Objects > 1;
        if (manyObjects)
        {
            long wanted = RowChoice.OfSeries(file.Row, header.Objects, findings);
            for (long at = 0; at < wanted; at++)
            {
                header = new SurHeader(file, header.End);
            }
        }

        long row = manyObjects ? 0
            : header.ObjectType == SeriesOfProfiles ? RowChoice.OfSeries(file.Row, header.Lines, findings)
            : RowChoice.OfSurface(file.Row, header.Lines, findings);
        return Profile(file, header, row, findings);
    }

    private StoredProfile Profile(ProfileFile file, SurHeader header, long row, List<Finding> findings)
    {
        long rowBytes = (long)header.PointsPerLine * header.Type.Size();
        byte[] raw = header.IsCompressed
            ? SurCompression.Bytes(file, header, row * rowBytes, rowBytes)
            : file.Bytes(header.PointsAt + (row * rowBytes), rowBytes, Invariant($"row {row + 1}"));
        ReportUnits(header, findings);
        return new StoredProfile
        {
            Format = Name,
            Z = Heights(raw, header),
            Pitch = header.XStep,
            Start = header.XOffset,
            XUnit = header.XUnit,
            ZUnit = header.ZUnit,
            Notes = header.Notes(file),
            Findings = findings,
        };
    }

    private static void ReportUnits(SurHeader header, List<Finding> findings)
    {
        if (header.XUnit is null || header.ZUnit is null)
        {
            findings.Add(new Finding("unit-unknown", FindingSeverity.Warning,
                $"The file states the units '{header.XUnitText}' along and '{header.ZUnitText}' across; "
                + "what is no unit of length is guessed."));
        }
    }

    private static double[] Heights(byte[] raw, SurHeader header)
    {
        int size = header.Type.Size();
        double invalid = header.Invalid;
        double offset = double.IsFinite(header.ZOffset) ? header.ZOffset : 0;
        double[] z = new double[header.PointsPerLine];
        for (int i = 0; i < z.Length; i++)
        {
            double value = header.Type.Decode(raw.AsSpan(i * size));
            z[i] = value == invalid ? double.NaN : (value * header.ZStep) + offset;
        }

        return z;
    }
}
