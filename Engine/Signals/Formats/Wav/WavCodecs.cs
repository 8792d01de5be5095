namespace BearingAnalytics.Signals.Formats.Wav;

/// <summary>Format tags of mmreg.h, for telling a user which codec stands in the way.</summary>
internal static class WavCodecs
{
    public const int Pcm = 1;
    public const int IeeeFloat = 3;
    public const int Extensible = 0xFFFE;

    public static string Name(int tag) => tag switch
    {
        0x0002 => "Microsoft ADPCM",
        0x0006 => "A-law",
        0x0007 => "µ-law",
        0x0011 => "IMA ADPCM",
        0x0031 => "GSM 6.10",
        0x0040 or 0x0045 or 0x0064 => "G.72x ADPCM",
        0x0050 => "MPEG audio",
        0x0055 => "MP3",
        0x0161 or 0x0162 => "Windows Media Audio",
        0xF1AC => "FLAC",
        _ => "unknown codec",
    };
}
