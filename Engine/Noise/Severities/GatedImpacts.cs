using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Severities;

/// <summary>
/// The power of impacts, gated in step with them. The record is cut into pieces of a few periods, so short that slip cannot lose the
/// step; in each the phase of the rate is read from the envelope itself, and the pieces are laid over each other at that phase. What
/// rises above the quiet part of the average period is the impacts'. Reading the phase finds a little step in noise too: how much is
/// measured on Gaussian noise that went through the same band at the same length.
/// </summary>
internal sealed class GatedImpacts
{
    private const int PeriodsPerPiece = 6;
    private const int FewestPeriods = 24;
    private const int Gates = 32;

    /// <summary>Quantile of the average period that stands for its quiet part.</summary>
    private const double Quiet = 0.125;

    /// <summary>Band widths per rate from which one impact is shorter than the distance of two.</summary>
    private const double FewestWidths = 4;

    private GatedImpacts(double share, double meanPower, double peakAmplitude, double modulationDepth)
    {
        Share = share;
        MeanPower = meanPower;
        PeakAmplitude = peakAmplitude;
        ModulationDepth = modulationDepth;
    }

    /// <summary>Impacts' power over all power, 0 to 1; NaN where it cannot be told.</summary>
    public double Share { get; }

    /// <summary>All power of the band, unit².</summary>
    public double MeanPower { get; }

    public double PeakAmplitude { get; }

    public double ModulationDepth { get; }

    public static GatedImpacts Of(BandPower power, BandPower noise, double widthHz, double faultHz)
    {
        double seconds = power.Values.Length / Math.Max(power.RateHz, double.Epsilon);
        double mean = power.Values.Length == 0 ? 0 : power.Values.Average();
        if (!(mean > 0) || seconds * faultHz < FewestPeriods || widthHz < FewestWidths * faultHz)
        {
            return new GatedImpacts(double.NaN, mean, double.NaN, double.NaN);
        }

        double[] own = AveragePeriod(power, faultHz);
        double[] chance = AveragePeriod(noise, faultHz);
        double chanceMean = chance.Average();

        // Of noise alone the quiet part stays a little below the mean, and the loudest gate rises a little above it.
        double background = Math.Min(mean, RobustStatistics.Quantile(own, Quiet) * chanceMean / RobustStatistics.Quantile(chance, Quiet));
        double share = 1 - (background / mean);
        double rise = own.Max() - (background * chance.Max() / chanceMean);

        // Power is half the squared amplitude.
        return new GatedImpacts(share, mean, Math.Sqrt(2 * Math.Max(0, rise)), Depth(power, faultHz, mean));
    }

    private static double[] AveragePeriod(BandPower power, double hz)
    {
        double[] sums = new double[Gates];
        int[] counts = new int[Gates];
        double perSample = hz / power.RateHz;
        int length = (int)(PeriodsPerPiece / perSample);
        for (int from = 0; from + length <= power.Values.Length; from += length)
        {
            ReadOnlySpan<double> piece = power.Values.AsSpan(from, length);
            double start = Phase(piece, perSample);
            for (int i = 0; i < length; i++)
            {
                double phase = (i * perSample) - start;
                int gate = Math.Min(Gates - 1, (int)(Gates * (phase - Math.Floor(phase))));
                sums[gate] += piece[i];
                counts[gate]++;
            }
        }

        return [.. sums.Select((sum, gate) => sum / Math.Max(1, counts[gate]))];
    }

    /// <summary>Where within a period the power is highest, by its first harmonic; periods.</summary>
    private static double Phase(ReadOnlySpan<double> piece, double perSample)
    {
        double real = 0, imaginary = 0;
        for (int i = 0; i < piece.Length; i++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * perSample * i);
            real += piece[i] * cosine;
            imaginary += piece[i] * sine;
        }

        // Half a period off, so that the impact lies in the middle of the gates and is not cut in two.
        return (Math.Atan2(imaginary, real) / (2 * Math.PI)) - 0.5;
    }

    // Over the whole record, with the mean taken off so that its leakage does not count.
    private static double Depth(BandPower power, double hz, double mean)
    {
        double real = 0, imaginary = 0;
        double turn = 2 * Math.PI * hz / power.RateHz;
        for (int i = 0; i < power.Values.Length; i++)
        {
            (double sine, double cosine) = Math.SinCos(turn * i);
            real += (power.Values[i] - mean) * cosine;
            imaginary += (power.Values[i] - mean) * sine;
        }

        return 2 * Math.Sqrt((real * real) + (imaginary * imaginary)) / (mean * power.Values.Length);
    }
}
