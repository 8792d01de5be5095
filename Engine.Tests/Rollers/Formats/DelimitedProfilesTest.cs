using System.Globalization;
using System.Text;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.Rollers.Formats;

/// <summary>One profile written down in every way people write text; it must come out the same each time.</summary>
public class DelimitedProfilesTest
{
    private const int Points = 60;

    public static TheoryData<string, string, string> Dialects
    {
        get
        {
            TheoryData<string, string, string> all = [];
            foreach (string separator in new[] { "\t", ",", ";", " ", "   ", " | " })
            {
                foreach (string mark in separator == "," ? new[] { "." } : new[] { ".", "," })
                {
                    foreach (string end in new[] { "\n", "\r\n", "\r" })
                    {
                        all.Add(separator, mark, end);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Separators_marks_and_line_ends_change_nothing(string separator, string mark, string end)
    {
        string text = Table(separator.Replace(" | ", "|", StringComparison.Ordinal), end).Replace(".", mark, StringComparison.Ordinal);
        AssertSame(Read(text));
        AssertSame(Read(text.TrimEnd('\r', '\n')));
    }

    [Fact]
    public void Encodings_change_nothing()
    {
        string text = "x [mm];z [µm]\n" + Table(";", "\n");
        foreach (Encoding encoding in new Encoding[]
        {
            new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1,
        })
        {
            ProfileTrace trace = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            AssertSame(trace);
            Assert.Empty(trace.Findings);
        }
    }

    [Theory]
    [InlineData("x [mm]; z [µm]", 1e-3, 1)]
    [InlineData("# x_mm;z_um", 1e-3, 1)]
    [InlineData("X_(microns);y1 (nm)", 1, 1e3)]
    [InlineData("Position/mm;Height/mm", 1e-3, 1e-3)]
    [InlineData("Lateral um;Raw Micrometer;", 1, 1)]
    [InlineData("X;Z\n[m];[m]", 1e-6, 1e-6)]
    [InlineData("// exported\n% by hand\nX;Z\n[inch];[mm]", 1e-3 / 25.4, 1e-3)]
    [InlineData("x_unit: mm\nz_unit = um", 1e-3, 1)]
    public void Units_in_headings_are_obeyed(string heading, double xPerUm, double zPerUm)
    {
        string rows = string.Concat(Enumerable.Range(0, Points).Select(i => FormattableString.Invariant(
            $"{2.5 * i * xPerUm:R};{Um(i) * zPerUm:R}\n")));
        ProfileTrace trace = Read(heading + "\n" + rows);
        AssertSame(trace, 1e-9);
        Assert.Empty(trace.Findings);
    }

    [Theory]
    [InlineData(1e-3, 1, FindingSeverity.Info, "taken as mm along and µm across")]
    [InlineData(1, 1, FindingSeverity.Info, "taken as µm along and µm across")]
    [InlineData(1e-3, 1e-3, FindingSeverity.Info, "taken as mm along and mm across")]
    [InlineData(1e-6, 1e-6, FindingSeverity.Info, "taken as m along and m across")]
    public void Units_that_nothing_states_are_guessed_and_said(double xPerUm, double zPerUm, FindingSeverity severity, string taken)
    {
        string rows = string.Concat(Enumerable.Range(0, Points).Select(i => FormattableString.Invariant(
            $"{2.5 * i * xPerUm:R} {Um(i) * zPerUm:R}\n")));
        ProfileTrace trace = Read(rows);
        AssertSame(trace, 1e-9);
        Finding guess = Assert.Single(trace.Findings);
        Assert.Equal(("units-guessed", severity), (guess.Code, guess.Severity));
        Assert.Contains(taken, guess.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guess_that_could_be_another_is_a_warning_that_names_it()
    {
        string rows = string.Concat(Enumerable.Range(0, 4000).Select(i => FormattableString.Invariant(
            $"{0.0025 * i:F4}\t{0.0001 * i:F4}\n")));
        Finding guess = Assert.Single(Read(rows).Findings);
        Assert.Equal(FindingSeverity.Warning, guess.Severity);
        Assert.Contains("z in mm", guess.Message, StringComparison.Ordinal);
        Assert.Contains("State x_unit and z_unit", guess.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# pitch = 2.5 µm\n# z_unit = um\n")]
    [InlineData("Spacing (mm): 0.0025\nz [µm]\n")]
    [InlineData("dx_um;2.5\nz_um\n")]
    public void Heights_alone_take_their_pitch_from_the_header(string header)
    {
        string rows = string.Concat(Enumerable.Range(0, Points).Select(i => Um(i).ToString(CultureInfo.InvariantCulture) + "\n"));
        AssertSame(Read(header + rows), 1e-9);
    }

    [Fact]
    public void Heights_alone_without_a_pitch_are_refused_with_the_way_out()
    {
        string rows = string.Concat(Enumerable.Range(0, Points).Select(i => Um(i).ToString(CultureInfo.InvariantCulture) + "\n"));
        ProfileFormatException refused = Assert.Throws<ProfileFormatException>(() => Read(rows));
        Assert.Contains("pitch_mm", refused.Message, StringComparison.Ordinal);
        AssertSame(Read(rows, new ProfileReadOptions { PitchMm = 0.0025, ZUnit = "um" }), 1e-9);
    }

    [Theory]
    [InlineData("BAD")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("---")]
    public void A_height_that_is_no_number_is_a_gap(string word)
    {
        string[] rows = Table(";", "\n").Split('\n');
        rows[20] = rows[20].Split(';')[0] + ";" + word;
        ProfileTrace trace = Read(string.Join('\n', rows));
        Assert.Equal(Points, trace.Count);
        Assert.Equal(20, Array.FindIndex(trace.ZUm, double.IsNaN));
        Assert.Contains(trace.Findings, finding => finding.Code == "points-invalid");
    }

    [Fact]
    public void Descending_positions_are_reversed_and_said()
    {
        string text = string.Join('\n', Table(";", "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse());
        ProfileTrace trace = Read("x [mm];z [um]\n" + text);
        AssertSame(trace);
        Assert.Equal(["x-descending"], trace.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Disordered_and_repeated_positions_are_sorted_and_averaged()
    {
        ProfileTrace trace = Read("x [mm];z [um]\n0;1\n0.002;5\n0.001;2\n0.002;7\n0.003;NaN\n0.003;4\n0.004;1\n");
        Assert.Equal([0, 0.001, 0.002, 0.003, 0.004], trace.XMm);
        Assert.Equal([1, 2, 6, 4, 1], trace.ZUm);
        Assert.Equal(["x-unsorted", "x-repeated"], trace.Findings.Take(2).Select(finding => finding.Code));
    }

    [Fact]
    public void Of_several_profiles_one_is_taken_by_number()
    {
        string rows = string.Concat(Enumerable.Range(0, Points).Select(i => FormattableString.Invariant(
            $"{0.0025 * i:R},{Um(i) + 5:R},{Um(i):R}\n")));
        ProfileTrace trace = Read("x_mm,z1_um,z2_um\n" + rows, new ProfileReadOptions { Row = 2 });
        AssertSame(trace, 1e-9);
        Assert.Contains(trace.Findings, finding => finding.Code == "row-chosen");
        Assert.Contains(trace.Findings, finding => finding.Code == "columns-chosen");
    }

    [Fact]
    public void A_header_with_results_and_a_diameter_is_understood()
    {
        ProfileTrace trace = Read("Roller: 7\nRa = 0.123 µm\nRz;1,5;µm\nDiameter: 9.0012 mm\nx_mm;z_um\n" + Table(";", "\n"));
        Assert.Equal([new("Ra", 0.123, "µm"), new StatedResult("Rz", 1.5, "µm")], trace.StatedResults);
        Assert.Equal(9.0012, trace.DiameterMm);
        Assert.Contains(KeyValuePair.Create("Roller", "7"), trace.Notes);
        AssertSame(trace);
    }

    [Fact]
    public void A_file_that_ends_inside_a_row_keeps_the_rows_before()
    {
        ProfileTrace trace = Read(Table(";", "\n") + "0.15");
        Assert.Equal(Points, trace.Count);
        Assert.Contains(trace.Findings, finding => finding.Code == "truncated");
    }

    [Fact]
    public void Options_win_over_the_file_and_turn_heights_round()
    {
        ProfileTrace trace = Read(
            "x [mm];z [mm]\n" + Table(";", "\n"), new ProfileReadOptions { ZUnit = "um", Inverted = true, DiameterMm = 9 });
        Assert.Equal(-Um(10), trace.ZUm[10], 1e-9);
        Assert.Equal(9, trace.DiameterMm);
        Assert.Equal(["unit-overruled", "heights-inverted"], trace.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_profile_of_impossible_size_is_reported()
    {
        ProfileTrace trace = Read(Table(";", "\n"), new ProfileReadOptions { XUnit = "mm", ZUnit = "mm" });
        Assert.Contains(trace.Findings, finding => finding.Code == "size-implausible");
    }

    [Theory]
    [InlineData("furlong", null, 1, 9)]
    [InlineData(null, "s", 1, 9)]
    [InlineData(null, null, 0, 9)]
    [InlineData(null, null, 1, -9)]
    public void Options_out_of_range_are_the_callers_mistake(string? xUnit, string? zUnit, int row, double diameter) =>
        Assert.ThrowsAny<ArgumentException>(() => Read(Table(";", "\n"),
            new ProfileReadOptions { XUnit = xUnit, ZUnit = zUnit, Row = row, DiameterMm = diameter }));

    private static string Table(string separator, string end) => string.Concat(Enumerable.Range(0, Points)
        .Select(i => FormattableString.Invariant($"{0.0025 * i:F4}{separator}{Um(i):F3}{end}")));

    private static double Um(int i) => Math.Round(9 * Math.Sin(i / 7.0), 3) - 3;

    private static void AssertSame(ProfileTrace trace, double tolerance = 0)
    {
        Assert.Equal(Points, trace.Count);
        for (int i = 0; i < Points; i++)
        {
            Assert.Equal(Math.Round(0.0025 * i, 4), trace.XMm[i], Math.Max(1e-15, tolerance));
            Assert.Equal(Math.Round(Um(i), 3), trace.ZUm[i], Math.Max(1e-12, tolerance));
        }
    }

    private static ProfileTrace Read(string text, ProfileReadOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    private static ProfileTrace Read(byte[] bytes, ProfileReadOptions? options = null)
        => ProfileReader.Read(new MemoryStream(bytes), "profile", options);
}
