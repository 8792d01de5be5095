using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>
/// Accretech/TSK tx1 and tx2: the traced length in mm, the number of points N, then N heights in µm, one to a line. It has no signature:
/// a file is taken for one when exactly as many heights follow as its second line says.
/// </summary>
internal sealed class AccretechFormat : IProfileFormat
{
    private const double LongestMm = 1000;

    public string Name => "accretech";

    public bool CanRead(ProfileFile file) => file.IsText && Lengths(file) is { } head && Count(file) == head.Points + 2L;

    public StoredProfile Read(ProfileFile file)
    {
        (double lengthMm, int points) = Lengths(file) ?? throw new ProfileFormatException("This is no Accretech file.");
        NumberColumn heights = new();
        LineReader reader = file.Lines();
        for (int line = 0; reader.TryRead(out ReadOnlySpan<byte> text);)
        {
            if (!TextLayout.IsBlank(text) && ++line > 2)
            {
                heights.Add(Number(text) ?? double.NaN);
            }
        }

        List<Finding> findings = [];
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        return new StoredProfile
        {
            Format = Name,
            Z = heights.ToArray(),
            Pitch = lengthMm / (points - 1),
            XUnit = LengthUnit.Millimetre,
            ZUnit = LengthUnit.Micrometre,
            Findings = findings,
        };
    }

    private static (double LengthMm, int Points)? Lengths(ProfileFile file)
    {
        List<double> first = [];
        LineReader reader = file.Lines();
        while (first.Count < 2 && reader.TryRead(out ReadOnlySpan<byte> line))
        {
            if (TextLayout.IsBlank(line))
            {
                continue;
            }

            if (Number(line) is not { } number)
            {
                return null;
            }

            first.Add(number);
        }

        bool fits = first.Count == 2 && first[0] is > 0 and <= LongestMm && first[1] is >= 3 and <= int.MaxValue && first[1] % 1 == 0;
        return fits ? (first[0], (int)first[1]) : null;
    }

    private static long Count(ProfileFile file)
    {
        long lines = 0;
        LineReader reader = file.Lines();
        while (reader.TryRead(out ReadOnlySpan<byte> line))
        {
            lines += TextLayout.IsBlank(line) ? 0 : 1;
        }

        return lines;
    }

    private static double? Number(ReadOnlySpan<byte> line)
        => NumberScanner.TryParse(line.Trim(" \t"u8), (byte)'.', out double value, out _) ? value : null;
}
