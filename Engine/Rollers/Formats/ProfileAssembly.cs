using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats;

/// <summary>From what a file stores and what is known besides to a <see cref="ProfileTrace"/> in mm and µm.</summary>
internal static class ProfileAssembly
{
    private const int FewestPoints = 3;
    private const double LongestMm = 1000;
    private const double ShortestMm = 0.001;

    /// <summary>Throws for options out of their range.</summary>
    public static void Check(ProfileReadOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Row ?? 1, 1, nameof(options.Row));
        CheckUnit(options.XUnit, nameof(options.XUnit));
        CheckUnit(options.ZUnit, nameof(options.ZUnit));
        CheckPositive(options.DiameterMm, nameof(options.DiameterMm));
        CheckPositive(options.PitchMm, nameof(options.PitchMm));
    }

    public static ProfileTrace ToTrace(string source, StoredProfile stored, ProfileReadOptions options, List<Finding> findings)
    {
        findings.AddRange(stored.Findings);
        (double[] x, LengthUnit? xUnit) = Positions(stored, options);
        (x, double[] z) = PointOrder.Ascending(x, WithoutInfinities(stored.Z), findings);
        if (x.Length < FewestPoints)
        {
            throw new ProfileFormatException(
                Invariant($"The file holds {x.Length} points with a position; a profile needs {FewestPoints}."));
        }

        xUnit = Chosen(options.XUnit, xUnit, "positions", findings);
        LengthUnit? zUnit = Chosen(options.ZUnit, stored.ZUnit, "heights", findings);
        (LengthUnit along, LengthUnit across) = UnitGuess.Of(xUnit, zUnit, ProfileExtent.Of(x, z), findings);
        ProfileTrace trace = new()
        {
            Source = source,
            XMm = Array.ConvertAll(x, position => along.ToMm(position)),
            ZUm = Array.ConvertAll(z, height => options.Inverted == true ? -across.ToUm(height) : across.ToUm(height)),
            Format = stored.Format,
            DiameterMm = options.DiameterMm ?? stored.DiameterMm,
            Notes = stored.Notes,
            StatedResults = stored.StatedResults,
            Findings = findings,
        };
        Report(trace, options, findings);
        return trace;
    }

    private static (double[] X, LengthUnit? Unit) Positions(StoredProfile stored, ProfileReadOptions options)
    {
        if (stored.X is { } positions)
        {
            return (positions, stored.XUnit);
        }

        bool given = options.PitchMm is not null;
        double pitch = options.PitchMm ?? stored.Pitch ?? throw new ProfileFormatException(
            "The file holds heights alone and no distance between points: state pitch_mm in the sidecar or a line such as "
            + "'pitch = 0.001 mm' above the numbers.");
        if (!double.IsFinite(pitch) || pitch == 0)
        {
            throw new ProfileFormatException(Invariant($"The distance between points is {pitch}: state pitch_mm in the sidecar."));
        }

        double[] x = new double[stored.Z.Length];
        double start = double.IsFinite(stored.Start) && !given ? stored.Start : 0;
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = start + (i * pitch);
        }

        return (x, given ? LengthUnit.Millimetre : stored.XUnit);
    }

    private static double[] WithoutInfinities(double[] heights)
    {
        for (int i = 0; i < heights.Length; i++)
        {
            heights[i] = double.IsFinite(heights[i]) ? heights[i] : double.NaN;
        }

        return heights;
    }

    private static LengthUnit? Chosen(string? given, LengthUnit? stored, string what, List<Finding> findings)
    {
        if (LengthUnit.Find(given) is not { } unit)
        {
            return stored;
        }

        if (stored is not null && stored != unit)
        {
            findings.Add(new Finding("unit-overruled", FindingSeverity.Warning,
                $"The file says {what} in {stored.Name}, what stands beside it or was given says {unit.Name}; the latter is used."));
        }

        return unit;
    }

    private static void Report(ProfileTrace trace, ProfileReadOptions options, List<Finding> findings)
    {
        if (options.Inverted == true)
        {
            findings.Add(new Finding("heights-inverted", FindingSeverity.Info,
                "Heights were stated to point into the material and were turned round."));
        }

        ReportInvalid(trace, findings);
        double length = trace.XMm[^1] - trace.XMm[0];
        double height = ProfileExtent.Of(trace.XMm, trace.ZUm).Height / 1000;
        if (length is > LongestMm or < ShortestMm || height > length)
        {
            findings.Add(new Finding("size-implausible", FindingSeverity.Warning, Invariant(
                $"The trace is {length:G4} mm long and {height:G4} mm high, which no roller is: are the units right?")));
        }
    }

    private static void ReportInvalid(ProfileTrace trace, List<Finding> findings)
    {
        int invalid = 0;
        foreach (double height in trace.ZUm)
        {
            invalid += double.IsNaN(height) ? 1 : 0;
        }

        if (invalid > 0)
        {
            bool none = trace.Count - invalid < FewestPoints;
            findings.Add(new Finding("points-invalid", none ? FindingSeverity.Blocking : FindingSeverity.Info,
                Invariant($"{invalid} of {trace.Count} points are invalid and count as gaps.")));
        }
    }

    private static void CheckUnit(string? unit, string name)
    {
        if (unit is not null && LengthUnit.Find(unit) is null)
        {
            throw new ArgumentException($"'{unit}' is no unit of length; use m, mm, um, nm or inch.", name);
        }
    }

    private static void CheckPositive(double? value, string name)
    {
        if (value is { } number && !(number > 0 && double.IsFinite(number)))
        {
            throw new ArgumentOutOfRangeException(name, number, "Must be more than 0 mm.");
        }
    }
}
