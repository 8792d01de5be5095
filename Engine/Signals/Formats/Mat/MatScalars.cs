using System.Globalization;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>Scalars beside the samples that say how they were taken. Recognised by name, believed only where plausible.</summary>
internal static class MatScalars
{
    private static readonly HashSet<string> Rates = new(StringComparer.Ordinal)
    {
        "fs", "sr", "fsamp", "fsample", "samplingrate", "samplerate", "samplingratehz", "sampleratehz", "samplingfrequency",
        "samplingfreq", "samplefrequency", "samplefreq", "fshz", "srate",
    };

    private static readonly HashSet<string> Steps = new(StringComparer.Ordinal)
    {
        "dt", "deltat", "timestep", "samplinginterval", "sampleinterval", "samplingperiod", "sampleperiod", "tsample",
    };

    private static readonly HashSet<string> Speeds = new(StringComparer.Ordinal)
    {
        "rpm", "speedrpm", "shaftrpm", "shaftspeedrpm", "nrpm", "rpmshaft",
    };

    /// <summary>Sampling rate, Hz, that these variables of one scope state; null when none does.</summary>
    public static double? SampleRateHz(IEnumerable<MatArray> scope)
    {
        foreach (MatArray array in scope)
        {
            string name = Plain(array.Name);
            double? rate = Rates.Contains(name) ? Scalar(array) : Steps.Contains(name) ? 1 / Scalar(array) : null;
            if (rate is { } value && SamplingRates.IsPlausible(value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Shaft speed, r/min, that these variables of one scope state; null when none does.</summary>
    public static double? SpeedRpm(IReadOnlyList<MatArray> scope)
    {
        foreach (MatArray array in scope)
        {
            if (Speeds.Contains(Plain(array.Name)) && Scalar(array) is > 0 and { } speed)
            {
                return speed;
            }
        }

        // MFPT: 'rate' is the shaft frequency in Hz. Alone the word could mean anything; beside 'sr' it does not.
        MatArray? rate = scope.FirstOrDefault(array => array.Name == "rate");
        return rate is not null && scope.Any(array => array.Name == "sr") && Scalar(rate) is > 0 and < 1000 and { } shaftHz
            ? 60 * shaftHz
            : null;
    }

    /// <summary>Text or number of the variable <c>load</c>, as stated.</summary>
    public static string? Load(IEnumerable<MatArray> scope)
        => scope.Where(array => array.Name.Equals("load", StringComparison.OrdinalIgnoreCase))
            .Select(Words).FirstOrDefault(words => words is not null);

    /// <summary>Unit that a text variable <c>unit</c> or <c>units</c> states.</summary>
    public static string? Unit(IEnumerable<MatArray> scope)
        => scope.OfType<MatText>().Where(text => Plain(text.Name) is "unit" or "units")
            .Select(Words).FirstOrDefault(words => words is not null);

    /// <summary>The one number of a real 1x1 array; null for any other.</summary>
    public static double? Scalar(MatArray array)
        => array is MatNumeric { Imaginary: null, Real.Count: 1 } number && double.IsFinite(number.Real[0]) ? number.Real[0] : null;

    private static string? Words(MatArray array)
    {
        if (array is MatText { Rows.Count: > 0 } text)
        {
            return text.Rows[0].Trim() is { Length: > 0 } words ? words : null;
        }

        return Scalar(array)?.ToString(CultureInfo.InvariantCulture);
    }

    private static string Plain(string name)
        => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
