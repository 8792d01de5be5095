using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

public class ForeignFilesTest
{
    [Theory]
    [InlineData("flac", "FLAC")]
    [InlineData("hdf5", "HDF5")]
    [InlineData("tdms", "TDMS")]
    [InlineData("uff58", "Universal file")]
    public void Formats_that_are_not_read_are_refused_by_name(string folder, string name)
    {
        string[] files = [.. Directory.GetFiles(SharedData.Require("formats", folder))
            .Where(path => !path.EndsWith(".json", StringComparison.Ordinal))];
        Assert.NotEmpty(files);
        Assert.All(files, path =>
        {
            UnsupportedFeatureException refused = Assert.Throws<UnsupportedFeatureException>(() => RecordingReader.Read(path));
            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        });
    }
}
