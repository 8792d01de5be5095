using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.QualityChecks;

/// <summary>
/// Mains hum: lines at 50 or 60 Hz and their second and third harmonics, by the Goertzel algorithm under a Hann window on a signal
/// averaged down to about 2 kHz. A line that a harmonic of the shaft explains is not called hum.
/// </summary>
internal static class HumCheck
{
    private const double WorkingRateHz = 2000;
    private const double LowestRateHz = 400;
    private const double ShortestSeconds = 1;
    private const int Harmonics = 3;

    /// <summary>Power of a line over the mean of its surroundings from which it is a line and no noise.</summary>
    private const double Prominence = 30;
    private const double InfoShare = 0.01;
    private const double WarningShare = 0.25;

    /// <summary>Lines of the shaft nearer than this cannot be told from the mains, whose frequency itself wanders by 0.2 Hz.</summary>
    private const double ApartHz = 1;

    public static void Add(Channel channel, SampleStatistics statistics, double? speedRpm, List<Finding> findings)
    {
        if (channel.SampleRateHz is not > LowestRateHz || channel.DurationSeconds < ShortestSeconds || !(statistics.Rms > 0))
        {
            return;
        }

        double[] slow = WindowedAndAveraged(channel, statistics.Mean, out double rateHz);
        (double share, double mainsHz) = new[] { 50.0, 60.0 }.Select(mains => (Share(slow, rateHz, mains, statistics.Rms, speedRpm), mains))
            .Max();
        if (share >= InfoShare)
        {
            string doubt = speedRpm is null ? " (or a harmonic of the shaft: its speed is not known)" : "";
            findings.Add(new Finding("mains-hum", share >= WarningShare ? FindingSeverity.Warning : FindingSeverity.Info,
                Invariant($"Channel '{channel.Name}' carries mains hum of {mainsHz} Hz and harmonics: ")
                + Invariant($"{100 * share:F0} % of its power{doubt}. Check earthing and shielding.")));
        }
    }

    /// <summary>Share of the signal's power in the lines of one mains frequency; zero unless its first line stands clear.</summary>
    private static double Share(double[] slow, double rateHz, double mainsHz, double rms, double? speedRpm)
    {
        double sum = 0;
        for (int harmonic = 1; harmonic <= Harmonics; harmonic++)
        {
            double frequency = harmonic * mainsHz;
            bool shaft = speedRpm is > 0 and { } rpm && Math.Abs(frequency - (Math.Round(60 * frequency / rpm) * rpm / 60)) < ApartHz;
            double power = shaft ? 0 : LinePower(slow, rateHz, frequency);
            if (harmonic == 1 && power == 0)
            {
                return 0;
            }

            sum += power;
        }

        return sum / (rms * rms);
    }

    /// <summary>Power of the line at a frequency, 0 where it does not stand clear of its surroundings.</summary>
    private static double LinePower(double[] slow, double rateHz, double frequency)
    {
        double binHz = rateHz / slow.Length;
        double away = Math.Max(1.5, 6 * binHz);
        double around = 0;
        for (int i = 0; i < 4; i++)
        {
            around += Goertzel(slow, rateHz, frequency - away - (3 * i * binHz))
                + Goertzel(slow, rateHz, frequency + away + (3 * i * binHz));
        }

        double line = new[] { -0.5, 0, 0.5 }.Max(offset => Goertzel(slow, rateHz, frequency + (offset * binHz)));
        return line > Prominence * around / 8 ? line : 0;
    }

    /// <summary>Power of a sinusoid at a frequency; the window's coherent gain is one half.</summary>
    private static double Goertzel(double[] slow, double rateHz, double frequency)
    {
        double turn = 2 * Math.PI * frequency / rateHz;
        double coefficient = 2 * Math.Cos(turn);
        double previous = 0;
        double beforePrevious = 0;
        for (int i = 0; i < slow.Length; i++)
        {
            double next = slow[i] + (coefficient * previous) - beforePrevious;
            beforePrevious = previous;
            previous = next;
        }

        double magnitudeSquared = (previous * previous) + (beforePrevious * beforePrevious) - (coefficient * previous * beforePrevious);
        double amplitude = 4 * Math.Sqrt(Math.Max(0, magnitudeSquared)) / slow.Length;
        return amplitude * amplitude / 2;
    }

    private static double[] WindowedAndAveraged(Channel channel, double mean, out double rateHz)
    {
        int factor = Math.Max(1, (int)(channel.SampleRateHz!.Value / WorkingRateHz));
        double[] slow = new double[channel.Samples.Length / factor];
        for (int i = 0; i < slow.Length; i++)
        {
            double sum = 0;
            foreach (float sample in channel.Samples.AsSpan(i * factor, factor))
            {
                sum += sample;
            }

            double window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / slow.Length));
            slow[i] = window * ((sum / factor) - mean);
        }

        rateHz = channel.SampleRateHz.Value / factor;
        return slow;
    }
}
