using BearingAnalytics.Pipeline.Running;
using BearingAnalytics.Quality;
using BearingAnalytics.Rollers;

namespace BearingAnalytics.Pipeline;

/// <summary>
/// From a profile's file to its inspection. Never throws for a file: what cannot be read comes back as failed, with a finding that says
/// why, and the next file goes on. One instance per thread.
/// </summary>
public sealed class RollerAnalyzer
{
    private readonly RollerInspector _inspector;
    private readonly TextureInspector _texture = new();
    private readonly RollerAnalysisOptions _options;

    /// <summary>An analyzer with its settings.</summary>
    public RollerAnalyzer(RollerAnalysisOptions? options = null)
    {
        _options = options ?? new RollerAnalysisOptions();
        _inspector = new RollerInspector { KeepDetail = _options.KeepDetail };
    }

    /// <summary>Judges one file against the drawing, or describes it where there is none.</summary>
    /// <param name="path">The profile.</param>
    public RollerInspection Analyze(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            ProfileTrace trace = ProfileReader.Read(path, _options.Reading);
            return Judge(trace) with { File = path };
        }
        catch (Exception reason) when (reason is ProfileFormatException or IOException or UnauthorizedAccessException)
        {
            return Failed(path, new Finding(FailureCodes.Of(reason), FindingSeverity.Blocking, reason.Message));
        }
    }

    private RollerInspection Judge(ProfileTrace trace) => _options switch
    {
        { Roundness: { } roundness } => RoundnessInspector.Inspect(trace, roundness, _options.Drawing),
        { Texture: { } texture } => _texture.Inspect(trace, texture, _options.Form),
        { Drawing: { } drawing } => _inspector.Inspect(trace, drawing),
        _ => _inspector.Describe(trace, _options.Arcs, _options.Preparation),
    };

    /// <summary>All profiles among files and folders, judged on several threads, in the order of their names.</summary>
    /// <param name="paths">Files, and folders that are looked through.</param>
    /// <param name="options">Settings.</param>
    /// <param name="workers">Threads, at least 1.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static IEnumerable<RollerInspection> AnalyzeAll(
        IEnumerable<string> paths, RollerAnalysisOptions options, int workers = 1, CancellationToken cancellation = default)
    {
        List<RollerInspection> refused = [];
        string[] files = [.. paths.SelectMany(path => Files(path, refused))];

        // Curves for pictures are megabytes a roller and are drawn more slowly than they are made: one by one they cannot pile up.
        IEnumerable<RollerInspection> judged = workers <= 1 || files.Length < 2 || options.KeepDetail
            ? OneByOne(files, options)
            : OnThreads(files, options, workers, cancellation);
        return refused.Concat(judged);
    }

    private static IEnumerable<RollerInspection> OnThreads(
        string[] files, RollerAnalysisOptions options, int workers, CancellationToken cancellation)
    {
        using ThreadLocal<RollerAnalyzer> own = new(() => new RollerAnalyzer(options));
        ParallelQuery<RollerInspection> judged = files.AsParallel().AsOrdered().WithDegreeOfParallelism(workers)
            .WithCancellation(cancellation).Select(file => own.Value!.Analyze(file));
        foreach (RollerInspection inspection in judged)
        {
            yield return inspection;
        }
    }

    private static IEnumerable<RollerInspection> OneByOne(string[] files, RollerAnalysisOptions options)
    {
        RollerAnalyzer analyzer = new(options);
        foreach (string file in files)
        {
            yield return analyzer.Analyze(file);
        }
    }

    private static IReadOnlyList<string> Files(string path, List<RollerInspection> refused)
    {
        if (!Directory.Exists(path))
        {
            if (File.Exists(path))
            {
                return [path];
            }

            refused.Add(Failed(path, new Finding("not-found", FindingSeverity.Blocking,
                $"There is no file or folder '{path}'. Check the spelling, or quote the name if it holds spaces.{NearestName.Hint(path)}")));
            return [];
        }

        ProfileFileList list = ProfileFiles.InFolder(path);
        refused.AddRange(list.Findings.Select(finding => Failed(path, finding)));
        if (list.Paths.Count == 0)
        {
            refused.Add(Failed(path, new Finding(
                "no-profiles", FindingSeverity.Blocking, $"The folder {path} holds no file that may be a profile.")));
        }

        return list.Paths;
    }

    private static RollerInspection Failed(string path, Finding finding) => new()
    {
        File = path,
        Verdict = Verdict.Failed,
        Reason = finding.Message,
        Findings = [finding],
    };
}
