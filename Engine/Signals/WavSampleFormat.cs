namespace BearingAnalytics.Signals;

/// <summary>How <see cref="WavWriter"/> stores a sample.</summary>
public enum WavSampleFormat
{
    /// <summary>IEEE float, 32 bit: any value, exactly as given.</summary>
    Float32,

    /// <summary>Integer PCM, 16 bit: −1 to just under 1 of full scale; what lies outside is clipped.</summary>
    Pcm16,
}
