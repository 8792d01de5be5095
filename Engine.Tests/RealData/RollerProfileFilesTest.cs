using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Tests.RealData;

/// <summary>
/// Public profiles of every format we have. Expected values were read from the files by hand or by the Python standard library
/// (zipfile, ElementTree, float), or stand in the sources the manifest names.
/// </summary>
public class RollerProfileFilesTest
{
    // The sixteen heights of the openGPS samples, row by row, metres; datum 7 is invalid.
    private static readonly double[] OpenGps =
    [
        0.486219120804151, 0.00346341436648013, -0.80836857168283, -0.579793099037002,
        0.85762202739331, 1.04759602566142, 1.01879225277798, double.NaN,
        0.823683772970184, 0.797872489327661, -0.557459388341694, -0.233247858849220,
        0.675397146760858, 0.420737549074718, 0.64206924811095, -0.215696638464903,
    ];

    [Theory]
    [InlineData("NU206-RE-1.txt", 7952, 9.859871, -96.103005, -96.028765)]
    [InlineData("NU206-IR-1.txt", 7900, 13.713542, -234.228938, -234.770099)]
    [InlineData("NU208-IR-1.txt", 8064, 12.998388, -168.928491, -49.415752)]
    [InlineData("NU2208-IR-1.txt", 8063, 18.995288, -269.200728, -269.522512)]
    public void A_bearing_scan_without_a_header_is_mm_along_and_um_across(string name, int points, double last, double z0, double z1)
    {
        ProfileTrace trace = Read("tribology-p3can", name);
        Assert.Equal(points, trace.Count);
        Assert.Equal((0, last), (trace.XMm[0], trace.XMm[^1]));
        Assert.Equal((z0, z1), (trace.ZUm[0], trace.ZUm[^1]));
        Finding guess = Assert.Single(trace.Findings);
        Assert.Equal(("units-guessed", FindingSeverity.Info), (guess.Code, guess.Severity));
    }

    [Theory]
    [InlineData("ISO5436-sample1.x3p", 1e-9)]
    [InlineData("ISO5436-sample1_bin.x3p", 1e-9)]
    [InlineData("ISO5436-sample3.x3p", 1e-9)]
    [InlineData("ISO5436-sample4.x3p", 0.0005001)]
    [InlineData("ISO5436-sample4_bin.x3p", 0.0005001)]
    public void Every_row_of_an_openGPS_surface_is_the_same_in_all_encodings(string name, double toleranceM)
    {
        double start = name.Contains("sample3", StringComparison.Ordinal) ? 100 : 0;
        for (int row = 1; row <= 4; row++)
        {
            ProfileTrace trace = Read(new ProfileReadOptions { Row = row }, "openfmc-x3p", name);
            Assert.Equal(4, trace.Count);
            for (int i = 0; i < 4; i++)
            {
                Assert.Equal(start + (16.016 * i), trace.XMm[i], 1e-9);
                Assert.Equal(OpenGps[(4 * (row - 1)) + i], trace.ZUm[i] / 1e6, toleranceM);
            }

            Assert.DoesNotContain(trace.Findings, finding => finding.Code.StartsWith("checksum", StringComparison.Ordinal));
            Assert.Equal(row == 2, trace.Findings.Any(finding => finding.Code == "points-invalid"));
        }
    }

    [Fact]
    public void An_int16_height_is_offset_plus_count_times_increment()
    {
        ProfileTrace trace = Read(new ProfileReadOptions { Row = 1 }, "openfmc-x3p", "ISO5436-sample4_bin.x3p");
        Assert.Equal([486_000, 3_000, -808_000, -580_000], trace.ZUm.Select(z => Math.Round(z, 6)));
    }

    [Fact]
    public void A_point_cloud_in_rows_gives_its_middle_row_and_says_so()
    {
        ProfileTrace trace = Read("openfmc-x3p", "ISO5436-sample2.x3p");
        Assert.Equal([0, 0.001, 0.002, 0.003], trace.XMm.Select(x => Math.Round(x, 12)));
        Assert.Equal(OpenGps[8..12], trace.ZUm.Select(z => Math.Round(z / 1e6, 15)));
        Finding row = trace.Findings.Single(finding => finding.Code == "row-chosen");
        Assert.Equal(FindingSeverity.Warning, row.Severity);
        Assert.Contains("number 3 is the profile", row.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_X3P_tells_who_measured_with_what()
    {
        ProfileTrace trace = Read("openfmc-x3p", "ISO5436-sample1.x3p");
        Assert.Contains(KeyValuePair.Create("Manufacturer", "NanoFocus AG"), trace.Notes);
        Assert.Contains(KeyValuePair.Create("ProbingSystem", "NonContacting"), trace.Notes);
        Assert.Contains(KeyValuePair.Create("Date", "2007-04-30T13:58:02.6+02:00"), trace.Notes);
    }

    [Theory]
    [InlineData("surfacetopography", "sdf-1.sdf")]
    [InlineData("surfalize", "test_ascii.sdf")]
    public void The_SDF_example_gives_the_row_that_is_asked_for(string folder, string name)
    {
        ProfileTrace first = Read(new ProfileReadOptions { Row = 1 }, folder, name);
        Assert.Equal([1.00000, 0.99874, 0.99495, 0.98865, 0.97986, 0.96858, 1.00000], first.ZUm.Select(z => Math.Round(z, 9)));
        Assert.Equal([0, 0.001, 0.002, 0.003, 0.004, 0.005, 0.006], first.XMm.Select(x => Math.Round(x, 12)));
        ProfileTrace middle = Read(folder, name);
        Assert.Equal(0.99495, middle.ZUm[0], 1e-9);
        Assert.Contains(KeyValuePair.Create("OperatorName", "Tom Jones"), middle.Notes);
    }

    [Fact]
    public void A_Mitutoyo_workbook_gives_profile_results_and_settings()
    {
        ProfileTrace trace = Read("surfacetopography", "mitutoyo_2_mock.xlsx");
        Assert.Equal(("mitutoyo-xlsx", 6664), (trace.Format, trace.Count));
        Assert.Equal((0.0015, 9.996), (trace.XMm[0], Math.Round(trace.XMm[^1], 9)));
        Assert.Equal((5.9608, 4.2704), (trace.ZUm[0], trace.ZUm[^1]));
        (string Name, double Value)[] stated =
        [
            ("Ra", 3.308), ("Rq", 3.959), ("Rz", 18.485), ("Rp", 8.244), ("Rv", 10.240), ("Rsk", -0.144), ("Rku", 2.463), ("Rt", 22.233),
            ("Rz1max", 22.062), ("RDq", 0.157), ("Rk", 11.440), ("Rpk", 2.912), ("Rvk", 3.980), ("Mr1", 5.822), ("Mr2", 92.617),
            ("RSm", 419.9), ("Rc", 13.306), ("Rmr(c)1", 2.911),
        ];
        Assert.All(stated, result => Assert.Equal(result.Value, trace.StatedResults.Single(own => own.Name == result.Name).Value));
        Assert.Equal("µm", trace.StatedResults[0].Unit);
        Assert.Contains(KeyValuePair.Create("CUT", "2.5mm"), trace.Notes);
        Assert.Contains(KeyValuePair.Create("Measuring Tool", "SurfTest"), trace.Notes);
        Assert.Empty(trace.Findings);
    }

    [Fact]
    public void The_Mitutoyo_workbook_and_its_profile_as_CSV_are_one_profile()
    {
        ProfileTrace workbook = Read("surfacetopography", "mitutoyo_2_mock.xlsx");
        ProfileTrace csv = Read("surfacetopography", "mitutoyo_2_R.csv");
        Assert.Empty(csv.Findings);
        Assert.Equal(workbook.Count, csv.Count);
        Assert.All(Enumerable.Range(0, csv.Count), i => Assert.Equal(workbook.ZUm[i], csv.ZUm[i], 5e-7));
        Assert.All(Enumerable.Range(0, csv.Count), i => Assert.Equal(workbook.XMm[i], csv.XMm[i], 5e-7));
    }

    [Theory]
    [InlineData("mitutoyo_mock.xlsx")]
    [InlineData("mitutoyo_nonuniform_mock.xlsx")]
    public void The_other_Mitutoyo_workbooks_are_read_too(string name)
    {
        ProfileTrace trace = Read("surfacetopography", name);
        Assert.Equal(960, trace.Count);
        Assert.Equal(0.0005, trace.XMm[0]);
        Assert.Equal(0.303327568640866, trace.ZUm[0]);
        Assert.Equal(0.018, trace.StatedResults.Single(result => result.Name == "Ra").Value);
    }

    [Fact]
    public void A_Hommel_contour_is_read_with_its_validity()
    {
        ProfileTrace trace = Read("surfacetopography", "hfm-1.hfm");
        Assert.Equal(("hfm", 9600), (trace.Format, trace.Count));
        Assert.Equal((8.6722, 13.4717), (trace.XMm[0], trace.XMm[^1]));
        Assert.Equal((106606.853, 106609.048), (Math.Round(trace.ZUm[0], 6), Math.Round(trace.ZUm[^1], 6)));
        Assert.Empty(trace.Findings);
    }

    [Fact]
    public void Positions_that_a_Dektak_prints_too_coarsely_are_evened()
    {
        ProfileTrace trace = Read("surfacetopography", "dektak-1.csv");
        Assert.Equal("dektak-csv", trace.Format);
        Assert.Equal((0, 1.4998), (trace.XMm[0], Math.Round(trace.XMm[^1], 9)));
        Assert.Equal((-0.00933, 16.58112), (trace.ZUm[0], trace.ZUm[^1]));
        Assert.Equal(0.156, 1000 * (trace.XMm[1] - trace.XMm[0]), 0.0005); // "Resolution,0.156 um/sample" in the file
        Assert.Equal(0.00525, trace.StatedResults.Single(result => result.Name == "Ra").Value);
        Assert.Equal(["positions-evened"], trace.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Units_are_guessed_from_size_and_pitch()
    {
        ProfileTrace um = Read("surfacetopography", "xy-1.txt");
        Assert.Equal((0.013381669, 17.854970), (um.XMm[0], um.ZUm[0]));
        ProfileTrace mm = Read("surfacetopography", "xy-4.txt");
        Assert.Equal((0.995613, -5.702), (mm.XMm[^1], Math.Round(mm.ZUm[^1], 9)));
        ProfileTrace stated = Read("surfacetopography", "csv-1.csv");
        Assert.Equal((0.0000386, 2.10425), (stated.XMm[0], stated.ZUm[0]));
        Assert.Equal(FindingSeverity.Warning, stated.Findings.Single(finding => finding.Code == "units-guessed").Severity);
    }

    [Fact]
    public void Every_public_profile_survives_an_X3P_file()
    {
        foreach (string path in ProfileFiles.InFolder(SharedData.Require("profiles", "tribology-p3can")).Paths)
        {
            ProfileTrace trace = ProfileReader.Read(path);
            using MemoryStream stream = new();
            X3pProfileWriter.Write(trace, stream);
            ProfileTrace back = ProfileReader.Read(stream, "x");
            Assert.Empty(back.Findings);
            Assert.Equal(trace.XMm.Select(x => x / 1e3), back.XMm.Select(x => x / 1e3));
            Assert.Equal(trace.ZUm.Select(z => z / 1e6), back.ZUm.Select(z => z / 1e6));
        }
    }

    [Fact]
    public void Written_files_conform_to_the_schema_of_openGPS()
    {
        System.Xml.Schema.XmlSchemaSet schema = new();
        schema.Add("http://www.opengps.eu/2008/ISO5436_2", SharedData.Require("profiles", "openfmc-x3p", "iso5436_2.xsd"));
        ProfileTrace even = new() { Source = "t", XMm = [0, 1, 2], ZUm = [1, double.NaN, 3], DiameterMm = 9 };
        ProfileTrace uneven = new() { Source = "t", XMm = [0, 1, 2.5], ZUm = [1e-7, -2e9, 3] };
        foreach ((ProfileTrace trace, X3pPointForm form) in new[]
        {
            (even, X3pPointForm.Binary), (even, X3pPointForm.Text), (uneven, X3pPointForm.Binary), (uneven, X3pPointForm.Text),
        })
        {
            using MemoryStream stream = new();
            X3pProfileWriter.Write(trace, stream, form);
            using System.IO.Compression.ZipArchive archive = new(stream);
            System.Xml.XmlReaderSettings settings = new() { ValidationType = System.Xml.ValidationType.Schema, Schemas = schema };
            using System.Xml.XmlReader reader = System.Xml.XmlReader.Create(archive.GetEntry("main.xml")!.Open(), settings);
            while (reader.Read())
            {
            }
        }
    }

    [Fact]
    public void Recordings_and_pictures_are_refused_by_name()
    {
        string[] foreign = [.. Directory.EnumerateFiles(SharedData.Require("profiles", "uhcs-carbides"), "*.tif")];
        Assert.NotEmpty(foreign);
        ProfileFormatException refused = Assert.Throws<ProfileFormatException>(() => ProfileReader.Read(foreign[0]));
        Assert.Contains("TIFF picture", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openfmc-x3p")]
    [InlineData("surfacetopography")]
    [InlineData("surfalize")]
    [InlineData("tribology-p3can")]
    public void A_damaged_public_profile_never_does_worse_than_a_clear_error(string folder)
    {
        Random random = new(7);
        foreach (string path in ProfileFiles.InFolder(SharedData.Require("profiles", folder)).Paths)
        {
            byte[] seed = File.ReadAllBytes(path);
            for (int round = seed.Length > 10_000 ? 25 : 250; round > 0; round--)
            {
                byte[] file = round % 5 == 0 ? seed[..random.Next(seed.Length)] : DamagedFile.Of(seed, random);
                try
                {
                    Assert.True(ProfileReader.Read(new MemoryStream(file), path).Count > 0);
                }
                catch (ProfileFormatException refused)
                {
                    Assert.NotEmpty(refused.Message);
                }
            }
        }
    }

    private static ProfileTrace Read(params string[] parts) => Read(null, parts);

    private static ProfileTrace Read(ProfileReadOptions? options, params string[] parts)
        => ProfileReader.Read(SharedData.Require(["profiles", .. parts]), options);
}
