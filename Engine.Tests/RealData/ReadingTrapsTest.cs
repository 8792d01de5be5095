using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

/// <summary>The ways in which public recordings mislead a reader.</summary>
public class ReadingTrapsTest
{
    [Fact]
    public void The_speed_a_file_stores_is_read_as_stored_even_where_it_is_wrong()
    {
        Recording recording = Read("cwru/12k_Fan_End_IR007_1_279.mat");
        Assert.Equal(1732, recording.Conditions.SpeedRpm);
        Assert.Equal(["DE", "FE", "BA"], recording.Channels.Select(channel => channel.Role));
    }

    [Theory]
    [InlineData("cwru/12k_Drive_End_IR028_0_3001.mat", "X056_DE_time")]
    [InlineData("cwru/12k_Drive_End_B028_0_3005.mat", "X048_DE_time")]
    public void The_number_in_a_file_name_need_not_be_the_number_of_its_variable_and_no_speed_is_invented(string file, string variable)
    {
        Recording recording = Read(file);
        Channel channel = Assert.Single(recording.Channels);
        Assert.Equal(variable, channel.Name);
        Assert.Equal("DE", channel.Role);
        Assert.Equal(120801, channel.Samples.Length);
        Assert.Null(recording.Conditions.SpeedRpm);
    }

    [Fact]
    public void The_sampling_rate_comes_from_beside_the_file_and_is_never_assumed()
    {
        Assert.Null(Read("cwru/normal_0_97.mat").Channels[0].SampleRateHz);
        Recording told = Read("cwru/normal_0_97.mat", new RecordingNotes { SamplingRateHz = 48000 });
        Assert.Equal(5.08, told.Channels[0].DurationSeconds, 0.01);
    }

    [Theory]
    [InlineData("InnerRaceFault_vload_1.mat", "0")]
    [InlineData("OuterRaceFault_vload_1.mat", "25")]
    public void Mfpt_states_rate_speed_and_load_and_its_wrong_cage_rate_is_no_speed(string file, string load)
    {
        Recording recording = Read("mfpt/train_data/" + file);
        Channel channel = Assert.Single(recording.Channels);
        Assert.Equal("bearing.gs", channel.Name);
        Assert.Equal(48828, channel.SampleRateHz);
        Assert.Equal(Quantity.Acceleration, channel.Quantity);
        Assert.Equal(1500, recording.Conditions.SpeedRpm);
        Assert.Equal(load, recording.Conditions.Load);
    }

    [Theory]
    [InlineData("Normal_1200.mat", "VarName5")]
    [InlineData("OR8_1200.mat", "z20_4")]
    public void Hit_names_its_variables_anyhow(string file, string variable)
    {
        Channel channel = Assert.Single(Read("hit-sm/SpectraQuest MFS dataset/" + file).Channels);
        Assert.Equal(variable, channel.Name);
        Assert.Equal(262144, channel.Samples.Length);
    }

    [Theory]
    [InlineData("Full_Test_Set/Bearing1_4/acc_00001.csv", 0.065f, -0.058f)]
    [InlineData("Learning_set/Bearing1_1/acc_00001.csv", 0.552f, -0.146f)]
    public void Femto_is_read_with_either_separator_and_sampled_as_its_clock_says(string file, float horizontal, float vertical)
    {
        Recording recording = Read("femto/" + file);
        Assert.Equal(2, recording.Channels.Count);
        Assert.All(recording.Channels, channel => Assert.Equal(2560, channel.Samples.Length));
        Assert.Equal(horizontal, recording.Channels[0].Samples[0]);
        Assert.Equal(vertical, recording.Channels[1].Samples[0]);
        Assert.All(recording.Channels, channel => Assert.Equal(25600, channel.SampleRateHz!.Value, 15));
    }

    [Theory]
    [InlineData("2003.10.22.12.06.24", 8, -0.022f)]
    [InlineData("mock_folder/2004.02.19.06.22.39", 4, float.NaN)]
    public void Ims_files_have_no_extension_and_no_heading(string file, int channels, float first)
    {
        Recording recording = Read("ims/" + file);
        Assert.Equal("text", recording.Format);
        Assert.Equal(channels, recording.Channels.Count);
        Assert.All(recording.Channels, channel => Assert.Equal(20480, channel.Samples.Length));
        Assert.All(recording.Channels, channel => Assert.Null(channel.SampleRateHz));
        Assert.True(float.IsNaN(first) || recording.Channels[0].Samples[0] == first);
    }

    [Fact]
    public void Sound_is_read_with_its_own_sampling_rate()
    {
        Recording recording = Read("bearing-noise-608-628/uploaded_audio/628RS.wav");
        Assert.Equal(2, recording.Channels.Count);
        Assert.All(recording.Channels, channel => Assert.Equal(44100, channel.SampleRateHz));
        Assert.All(recording.Channels, channel => Assert.Equal(627712, channel.Samples.Length));
    }

    [Fact]
    public void The_manifest_leads_to_every_file_and_its_table_to_the_samples_it_lists()
    {
        IReadOnlyList<ManifestEntry> entries = RecordingFiles.FromManifest(SharedData.Require("recordings", "manifest.csv"));
        Assert.Equal(74, entries.Count);
        Assert.All(entries, entry => Assert.True(File.Exists(entry.Path), entry.Path));
        ManifestEntry normal = entries.Single(entry => entry.Path.EndsWith("normal_0_97.mat", StringComparison.Ordinal));
        Assert.Equal(48000, normal.Notes.SamplingRateHz);
        Assert.Equal(1796, normal.Notes.SpeedRpm);
        Assert.Equal("normal", normal.Notes.Label);
        Recording recording = RecordingReader.Read(normal.Path, normal.Notes);
        Assert.Equal("normal", recording.Label);
    }

    private static Recording Read(string file, RecordingNotes? notes = null)
        => RecordingReader.Read(SharedData.Require(["recordings", .. file.Split('/')]), notes);
}
