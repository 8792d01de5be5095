using System.Globalization;
using System.Text;
using BearingAnalytics.Bearings;
using BearingAnalytics.Benchmarks.Rivals.Transforms;
using BearingAnalytics.Noise;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Benchmarks.Rivals.Stages;

/// <summary>A stage and what is asked of it.</summary>
/// <param name="Name">Name in <c>scipy/stages.py</c>.</param>
/// <param name="Work">For the table.</param>
/// <param name="Demand">What is asked, or null.</param>
/// <param name="LimitMicroseconds">What the processor could do it in.</param>
internal sealed record Stage(string Name, string Work, Demand? Demand, double LimitMicroseconds);

/// <summary>One row of the table; NaN for what was not measured.</summary>
internal sealed record StageRow(Stage Stage, double Ours, double Rival, double OurReading, double RivalReading)
{
    public double Ratio => Rival / Ours;
}

/// <summary>
/// The stages of an analysis beside SciPy: its process and ours take turns, twice each, and the least time of each counts.
/// </summary>
internal sealed class StageContest
{
    private const int Turns = 2;

    private readonly IReadOnlyList<Stage> _stages;
    private readonly SciPy? _sciPy = SciPy.Find();
    private string _versions = "";

    public StageContest(MachineRoof roof)
    {
        StageLimits limit = new(roof);
        _stages =
        [
            new("real-transform", "real transform of the 480 000 samples", null, limit.RealTransform),
            new("zoom-envelope", "zoom envelope spectrum, 2 to 8 kHz", new Demand(5, 7), limit.ZoomEnvelope),
            new("welch", "Welch, 4096, 50 %, Hann, detrended", new Demand(8, 12), limit.Welch),
            new("statistics", "ten time statistics", new Demand(10, 15), limit.Statistics),
            new("kurtogram", "fast kurtogram, level 7, filter tree", new Demand(40, 80), limit.Kurtogram),
            new("zero-phase", "zero-phase band-pass of order 4, four channels", new Demand(4, 10), limit.ZeroPhase),
            new("short-time", "short-time spectra, 1024, 75 %, Hann, power", null, limit.ShortTime),
            new("prewhitening", "cepstrum pre-whitening", null, limit.Prewhitening),
        ];
    }

    /// <summary>Who is measured against, for the page's head.</summary>
    public string Description => _sciPy is null
        ? "no Python with SciPy here: its column is empty"
        : $"{_versions}, one thread, in a process of its own (`Rivals/scipy/stages.py`); its process and ours take turns, twice each";

    /// <summary>Measures all stages and writes their table.</summary>
    public (string Table, IReadOnlyList<DemandLine> Demands) Measure()
    {
        List<StageRow> rows = [.. Rows()];
        StageRow decode = Decode();
        StringBuilder page = new();
        page.AppendLine("## Stages, 10 s at 48 kHz").AppendLine();
        page.AppendLine("| stage | SciPy, ms | ours, ms | SciPy / ours | limit, ms | of the limit | result differs by | asked |");
        page.AppendLine("|---|---:|---:|---:|---:|---:|---:|---|");
        foreach (StageRow row in rows)
        {
            page.AppendLine(Line(row));
        }

        page.AppendLine().AppendLine("The limit: the stage's nominal operations at the roof (statistics: reading the samples twice).");
        page.AppendLine().AppendLine("| decoding | memcpy of the floats, ms | ours, ms | memcpy / ours | asked |");
        page.AppendLine("|---|---:|---:|---:|---|");
        string[] cells = [decode.Stage.Work, Milliseconds(decode.Rival), Milliseconds(decode.Ours), Ratio(decode), Asked(decode)];
        page.AppendLine($"| {string.Join(" | ", cells)} |").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"The whole diagnosis of the same length, outer race flaw: {Diagnosis():0} ms.");
        page.AppendLine();
        return (page.ToString(), [.. rows.Append(decode).Where(row => row.Stage.Demand is not null).Select(Demand)]);
    }

    private static string Milliseconds(double microseconds) => TransformTable.Number(microseconds / 1000, "0.000");

    private static string Ratio(StageRow row) => TransformTable.Number(row.Ratio, "0.00");

    private static string Asked(StageRow row) => row.Stage.Demand?.Cell(row.Ratio) ?? "";

    private static string Line(StageRow row)
    {
        string[] cells = [row.Stage.Work, Milliseconds(row.Rival), Milliseconds(row.Ours), Ratio(row),
            Milliseconds(row.Stage.LimitMicroseconds),
            double.IsNaN(row.Ours) ? "–" : TransformTable.Number(100 * row.Stage.LimitMicroseconds / row.Ours, "0") + " %",
            TransformTable.Number(Math.Abs((row.OurReading / row.RivalReading) - 1), "0.0e-0"),
            Asked(row)];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static DemandLine Demand(StageRow row)
    {
        string against = row.Stage.Name == "decode" ? "memcpy of the floats in cache" : "SciPy";
        string remark = double.IsNaN(row.Ours) ? "no such stage of ours yet" : double.IsNaN(row.Rival) ? "no rival here" : "";
        return new DemandLine($"{row.Stage.Work}, against {against}", row.Stage.Demand!.Value, row.Ratio, remark);
    }

    private IEnumerable<StageRow> Rows()
    {
        OurStage?[] ours = [.. _stages.Select(stage => OurStages.Of(stage.Name))];
        double[] best = [.. ours.Select(_ => double.NaN)];
        List<SciPyRun> runs = [];
        for (int turn = 0; turn < Turns; turn++)
        {
            if (_sciPy?.Run() is { } run)
            {
                runs.Add(run);
                _versions = run.Versions;
            }

            for (int i = 0; i < ours.Length; i++)
            {
                best[i] = ours[i] is { } stage
                    ? Least(best[i], Contest.Microseconds(new Contender(_stages[i].Name, stage.Run))[0])
                    : best[i];
            }
        }

        return _stages.Select((stage, i) =>
        {
            (double time, double reading) = Rival(runs, stage.Name);
            return new StageRow(stage, best[i], time, ours[i]?.Reading() ?? double.NaN, reading);
        });
    }

    // Where the script has two ways to do a stage, the faster counts.
    private static (double Microseconds, double Reading) Rival(List<SciPyRun> runs, string name) => runs
        .SelectMany(run => run.Stages.Where(entry => entry.Key == name || entry.Key.StartsWith(name + "-", StringComparison.Ordinal)))
        .Select(entry => entry.Value)
        .DefaultIfEmpty((double.NaN, double.NaN))
        .MinBy(value => value.Item1);

    private static double Least(double a, double b) => double.IsNaN(a) ? b : Math.Min(a, b);

    private static StageRow Decode()
    {
        byte[] stored = new byte[2 * StageSignal.Samples];
        new Random(1).NextBytes(stored);
        float[] samples = new float[StageSignal.Samples];
        float[] copy = new float[StageSignal.Samples];
        double[] times = Contest.Microseconds(
            new Contender("decode", OurStages.Decode(stored, samples)), new Contender("memcpy", () => samples.AsSpan().CopyTo(copy)));
        return new StageRow(new Stage("decode", "16-bit samples to float32", new Demand(1, 1.3), double.NaN), times[0], times[1], 0, 0);
    }

    private static double Diagnosis()
    {
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!;
        Channel channel = DiagnosisBenchmark.TenSeconds(bearing);
        FaultDiagnoser diagnoser = new();
        return Contest.Microseconds(new Contender("diagnosis", () => diagnoser.Diagnose(channel, bearing, 1797)))[0] / 1000;
    }
}
