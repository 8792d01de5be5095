using BearingAnalytics.Numerics.Delimited;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Formats.Text;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>Bruker Dektak stylus CSV: sections "Scan Parameters", "Analytical Results" and "Scan Data".</summary>
internal sealed class DektakFormat : IProfileFormat
{
    private const string Points = "Scan Data";
    private const string Results = "Analytical Results";
    private const string FirstLine = "Scan Parameters";

    public string Name => "dektak-csv";

    public bool CanRead(ProfileFile file) => file.IsText && file.HeadText.StartsWith(FirstLine, StringComparison.Ordinal);

    public StoredProfile Read(ProfileFile file)
    {
        List<string> lines = [.. file.FirstLines().Select(line => TextEncoding.Decode(line).Trim())];
        int at = lines.IndexOf(Points);
        int heading = at < 0 ? -1 : lines.FindIndex(at + 1, line => line.Length > 0);
        if (heading < 0)
        {
            throw new ProfileFormatException("The Dektak file has no section \"Scan Data\": export it with its data points.");
        }

        string[] headings = lines[heading].Split(',');
        PointTable table = new(new PointColumns((byte)',', (byte)'.', heading + 1, 0, 1));
        table.Read(file.Lines(), toBlankLine: true);
        List<Finding> findings = [];
        table.Report(findings);
        _ = RowChoice.OfSeries(file.Row, 1, findings);
        return new StoredProfile
        {
            Format = Name,
            X = Evened(table.X ?? [], findings),
            Z = table.Z,
            XUnit = LengthUnit.InHeading(headings[0]),
            ZUnit = headings.Length > 1 ? LengthUnit.InHeading(headings[1]) : null,
            Notes = [.. Notes(lines.TakeWhile(line => line is not (Results or Points)))],
            StatedResults = [.. lines.Take(at).SkipWhile(line => line != Results).Skip(2).Select(Result).OfType<StatedResult>()],
            Findings = findings,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Notes(IEnumerable<string> lines)
        => from line in lines
           let cut = line.IndexOf(',', StringComparison.Ordinal)
           where cut > 0 && line != FirstLine
           select KeyValuePair.Create(line[..cut], line[(cut + 1)..].Trim());

    private static StatedResult? Result(string line)
    {
        string[] fields = line.Split(',');
        return fields.Length > 1 ? ResultLine.Parse(fields[0], fields[^1]) : null;
    }

    /// <summary>
    /// The instrument prints positions to one decimal, coarser than its pitch: 0.0, 0.2, 0.3, 0.5 µm for steps of 0.156. Where even
    /// steps explain every printed position, they are what was measured; otherwise the printed positions stay.
    /// </summary>
    private static double[] Evened(double[] x, List<Finding> findings)
    {
        if (x.Length < 3 || !(x[^1] > x[0]))
        {
            return x;
        }

        double pitch = (x[^1] - x[0]) / (x.Length - 1);
        double[] even = new double[x.Length];
        double worst = 0;
        for (int i = 0; i < x.Length; i++)
        {
            even[i] = x[0] + (i * pitch);
            worst = Math.Max(worst, Math.Abs(even[i] - x[i]));
        }

        // Both ends of the fitted grid and the point itself are rounded, each by half of the last digit.
        if (worst is 0 or > 0.1001)
        {
            return x;
        }

        findings.Add(new Finding("positions-evened", FindingSeverity.Info, Invariant(
            $"Positions are printed to 0.1 µm only; {x.Length} even steps of {pitch:G5} µm explain them all and are used.")));
        return even;
    }
}
