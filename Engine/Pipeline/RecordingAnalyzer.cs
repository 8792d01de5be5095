using System.Collections.Concurrent;
using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Quality;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Pipeline;

/// <summary>The path of one recording: read, check the signal, diagnose, decide. Thread-safe.</summary>
public sealed class RecordingAnalyzer : IRecordingAnalyzer
{
    private readonly ConcurrentDictionary<string, BearingCatalogue> _catalogues = new(StringComparer.Ordinal);
    private readonly FaultDiagnoser _diagnoser;
    private readonly PeriodicFamilyFinder _families = new();

    /// <summary>An analyzer with the given settings of the diagnosis.</summary>
    public RecordingAnalyzer(DiagnosisOptions? options = null) => _diagnoser = new FaultDiagnoser(options);

    /// <inheritdoc/>
    public IReadOnlyList<ChannelAnalysis> Analyze(string file, AnalysisOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            BearingCatalogue catalogue = CatalogueFor(options.CatalogueFile);
            Recording recording = RecordingReader.Read(file, options.Notes);
            IReadOnlyList<Channel> channels = options.OnlyChannel is { } one ? one.Of(recording.Selected) : recording.Selected;
            return [.. channels.Select(channel => Analyze(recording, channel, catalogue, options, cancellation))];
        }
        catch (Exception e) when (e is RecordingFormatException or CatalogueException or IOException or UnauthorizedAccessException)
        {
            return [Failed(file, options, e)];
        }
    }

    private BearingCatalogue CatalogueFor(string? userFile) =>
        userFile is null ? BearingCatalogue.Shipped : _catalogues.GetOrAdd(userFile, BearingCatalogue.Shipped.MergedWith);

    private ChannelAnalysis Analyze(
        Recording recording, Channel stored, BearingCatalogue catalogue, AnalysisOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<Finding> findings = [.. recording.Findings, .. SignalQuality.Check(stored, recording)];
        Channel channel = SignalQuality.Repair(stored);
        BearingSearch search = catalogue.Search(recording.Conditions.Bearing);
        findings.AddRange(BearingFindings.Of(search, recording.Conditions.Bearing));

        FaultDiagnosis? diagnosis = null;
        if (search.Bearing is { } bearing && channel.SampleRateHz is not null && !Unprocessable.Is(stored, findings))
        {
            diagnosis = _diagnoser.Diagnose(channel, bearing, recording.Conditions.SpeedRpm);
            findings.AddRange(diagnosis.Findings);
        }

        PeriodicFamilies? families = FamiliesOf(stored, channel, search, recording, catalogue, findings);

        cancellation.ThrowIfCancellationRequested();
        findings = [.. findings.OrderByDescending(f => f.Severity)];
        NoiseDiagnosis? answer = Unprocessable.Is(stored, findings) ? null : Blocked.Unless(findings, diagnosis?.Diagnosis);
        return new ChannelAnalysis
        {
            File = recording.Source,
            Channel = stored.Name,
            ChannelRole = stored.Role,
            SampleRateHz = channel.SampleRateHz,
            DurationSeconds = channel.SampleRateHz is null ? null : channel.DurationSeconds,
            Conditions = Conditions(recording, search.Bearing, diagnosis, families),
            Verdict = answer is null ? Verdict.Failed : VerdictOf(answer.Mode),
            Diagnosis = answer,
            Severity = SeverityOf(channel, answer),
            Families = families,
            Levels = LevelMeasures.Of(channel),
            Findings = findings,
            Detail = options.KeepDetail ? DetailBuilder.Build(channel, search.Bearing, diagnosis) : null,
        };
    }

    // Where nobody says which bearing turns, what repeats is all that can be told; the verdict stays undecided.
    private PeriodicFamilies? FamiliesOf(
        Channel stored, Channel channel, BearingSearch search, Recording recording, BearingCatalogue catalogue, List<Finding> findings)
    {
        if (search.Bearing is not null || channel.SampleRateHz is null || Unprocessable.Is(stored, findings))
        {
            return null;
        }

        PeriodicFamilies families = _families.Find(channel, catalogue, recording.Conditions.SpeedRpm);
        findings.AddRange(families.Findings);
        return families;
    }

    private static FaultSeverity? SeverityOf(Channel channel, NoiseDiagnosis? answer) =>
        answer is { Mode: not (NoiseMode.None or NoiseMode.Undecided) }
            && answer.Ranked.FirstOrDefault(r => r.Mode == answer.Mode)?.Evidence is [{ } line, ..]
            ? FaultSeverity.Of(channel, line.Band, line.FoundHz)
            : null;

    private static Verdict VerdictOf(NoiseMode mode) => mode switch
    {
        NoiseMode.None => Verdict.Accept,
        NoiseMode.Undecided => Verdict.Undecided,
        _ => Verdict.Reject,
    };

    private static AnalysisConditions Conditions(Recording recording, CatalogueBearing? bearing, FaultDiagnosis? diagnosis,
        PeriodicFamilies? families)
    {
        double? stated = recording.Conditions.SpeedRpm;
        if (families is { SpeedFromSignal: true })
        {
            return new AnalysisConditions(recording.Conditions.Bearing, false, families.SpeedRpm, SpeedSource.Estimated,
                recording.Conditions.Load);
        }

        SpeedSource source = diagnosis?.SpeedRpm is null ? (stated is null ? SpeedSource.Unknown : SpeedSource.Stated)
            : !diagnosis.SpeedFromSignal ? SpeedSource.Stated
            : stated is null ? SpeedSource.Estimated : SpeedSource.Corrected;

        // A stated speed is shown as stated; its refinement by a fraction of a percent is the diagnosis' own business.
        double? speed = source == SpeedSource.Stated ? stated : diagnosis?.SpeedRpm;
        return new AnalysisConditions(
            bearing?.Designation ?? recording.Conditions.Bearing, bearing?.IsEstimated ?? false, speed, source, recording.Conditions.Load);
    }

    private static ChannelAnalysis Failed(string file, AnalysisOptions options, Exception reason) => new()
    {
        File = file,
        Channel = "",
        Conditions = new AnalysisConditions(options.Notes.Bearing, false, options.Notes.SpeedRpm, SpeedSource.Unknown, options.Notes.Load),
        Verdict = Verdict.Failed,
        Findings = [new Finding(FailureCodes.Of(reason), FindingSeverity.Blocking, reason.Message)],
    };
}
