using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>
/// Turns the variables of a MAT file into channels and conditions: which vectors are measurements, which are axes or counters,
/// and which scalars say sampling rate, speed and load. Nothing is assumed that the file does not say.
/// </summary>
internal sealed class MatRecording
{
    /// <summary>Arrays up to this length are kept exact; longer ones are samples.</summary>
    public const int ExactLimit = 64;

    /// <summary>A vector this many times shorter than the longest is not a channel of the same measurement.</summary>
    private const int ShortestShare = 20;

    /// <summary>Integer variables beside floating-point samples are counters unless they are about as long.</summary>
    private const int ShortestIntegerShare = 2;
    private readonly MatScopes _scopes;
    private readonly List<Finding> _findings;

    private MatRecording(MatFile file)
    {
        _scopes = MatScopes.Of(file.Variables);
        _findings = [.. file.Findings];
    }

    public static StoredRecording From(MatFile file, string format) => new MatRecording(file).Build(file, format);

    private StoredRecording Build(MatFile file, string format)
    {
        if (_scopes.Candidates.Count == 0)
        {
            throw file.Findings.Count > 0
                ? new CorruptFileException($"The MAT file holds no readable vector of real numbers. {file.Findings[0].Message}")
                : new NotThisFormatException($"The MAT file holds no vector of real numbers. It holds: {Contents(file)}.");
        }

        List<MatCandidate> candidates = SkipAxes(_scopes.Candidates, out Dictionary<int, double> axisRates);
        candidates = SkipStrays(candidates);
        if (_scopes.Passed.Count > 0)
        {
            _findings.Add(Skipped(string.Join(", ", _scopes.Passed), "no vectors of real numbers"));
        }

        IReadOnlyList<MatArray> top = _scopes.Scopes[0].Arrays;
        Dictionary<string, double> cwruSpeeds = CwruSpeeds(top);
        return new StoredRecording
        {
            Format = format,
            Channels = [.. candidates.Select(candidate => Channel(candidate, axisRates, cwruSpeeds))],
            SpeedRpm = FirstOf(MatScalars.SpeedRpm),
            Load = _scopes.Scopes.Select(scope => MatScalars.Load(scope.Arrays)).FirstOrDefault(load => load is not null),
            Findings = _findings,
        };
    }

    private StoredChannel Channel(MatCandidate candidate, Dictionary<int, double> axisRates, Dictionary<string, double> cwruSpeeds)
    {
        IReadOnlyList<MatArray> beside = _scopes.Scopes[candidate.Scope].Arrays;
        double? rate = MatScalars.SampleRateHz(beside)
            ?? (axisRates.TryGetValue(candidate.Scope, out double byAxis) ? (double?)byAxis : null)
            ?? MatScalars.SampleRateHz(_scopes.Scopes[0].Arrays)
            ?? FirstOf(arrays => MatScalars.SampleRateHz(arrays));
        StoredChannel channel = new(candidate.Name, candidate.Samples())
        {
            SampleRateHz = rate,
            Unit = MatScalars.Unit(beside) ?? (LastPart(candidate.Name) == "gs" ? "g" : null),
            Role = LastPart(candidate.Name),
        };
        return CwruNames.Channel(candidate.Name) is { } cwru
            ? channel with { Role = cwru.Role, SpeedRpm = CwruSpeed(cwru.Number, cwruSpeeds) }
            : channel;
    }

    private double? FirstOf(Func<IReadOnlyList<MatArray>, double?> find)
        => _scopes.Scopes.Select(scope => find(scope.Arrays)).FirstOrDefault(found => found is not null);

    private static Dictionary<string, double> CwruSpeeds(IReadOnlyList<MatArray> variables)
    {
        Dictionary<string, double> speeds = new(StringComparer.Ordinal);
        foreach (MatArray variable in variables)
        {
            if (CwruNames.Speed(variable.Name) is { } number && MatScalars.Scalar(variable) is > 0 and { } rpm)
            {
                speeds[number] = rpm;
            }
        }

        return speeds;
    }

    /// <summary>The speed of the same number; where the file holds just one run, its one speed whatever the number.</summary>
    private double? CwruSpeed(string number, Dictionary<string, double> speeds)
    {
        if (speeds.TryGetValue(number, out double rpm))
        {
            return rpm;
        }

        bool oneRun = _scopes.Candidates.Select(other => CwruNames.Channel(other.Name)?.Number).Distinct().Count() == 1;
        return oneRun && speeds.Count == 1 ? speeds.Values.First() : null;
    }

    private List<MatCandidate> SkipAxes(List<MatCandidate> candidates, out Dictionary<int, double> axisRates)
    {
        axisRates = [];
        List<MatCandidate> kept = [];
        List<string> skipped = [];
        foreach (MatCandidate candidate in candidates)
        {
            if (UniformAxis.Step(candidate.Count, i => candidate[i]) is not { } step)
            {
                kept.Add(candidate);
                continue;
            }

            skipped.Add(candidate.Name);
            bool integers = Math.Abs(step - Math.Round(step)) < 1e-9;
            if (!integers && SamplingRates.IsPlausible(1 / step))
            {
                double span = candidate[candidate.Count - 1] - candidate[0];
                axisRates[candidate.Scope] = SamplingRates.FromStamps(0, span, candidate.Count, 1e-6 * span) ?? (1 / step);
            }
        }

        if (kept.Count == 0)
        {
            return candidates;
        }

        if (skipped.Count > 0)
        {
            _findings.Add(Skipped(string.Join(", ", skipped), "grows in equal steps: a time axis or counter"));
        }

        return kept;
    }

    private List<MatCandidate> SkipStrays(List<MatCandidate> candidates)
    {
        int longest = candidates.Max(candidate => candidate.Count);
        int longestFloating = candidates.Where(candidate => !candidate.Source.IsIntegerClass)
            .Select(candidate => candidate.Count).DefaultIfEmpty(0).Max();
        List<MatCandidate> kept = [];
        List<string> skipped = [];
        foreach (MatCandidate candidate in candidates)
        {
            bool stray = (long)candidate.Count * ShortestShare < longest
                || (candidate.Source.IsIntegerClass && (long)candidate.Count * ShortestIntegerShare < longestFloating);
            if (stray)
            {
                skipped.Add(Invariant($"{candidate.Name} ({candidate.Source.SizeText})"));
            }
            else
            {
                kept.Add(candidate);
            }
        }

        if (skipped.Count > 0)
        {
            _findings.Add(Skipped(string.Join(", ", skipped), Invariant($"too short or a counter beside {longest} samples")));
        }

        return kept;
    }

    private static Finding Skipped(string names, string why)
        => new("variable-skipped", FindingSeverity.Info, $"Not taken as a channel: {names} - {why}.");

    private static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string Contents(MatFile file)
        => file.Variables.Count == 0
            ? "nothing"
            : string.Join(", ", file.Variables.Take(8).Select(array => $"{array.Name} {array.SizeText}"));
}
