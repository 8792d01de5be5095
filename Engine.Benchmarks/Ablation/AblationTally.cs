using BearingAnalytics.Noise;

namespace BearingAnalytics.Benchmarks.Ablation;

/// <summary>How often a method was right about one kind of recordings.</summary>
internal sealed record AblationTally(int Right, int Wrong, int Undecided, int NoClearLine, int FalseAlarms, int Healthy)
{
    public static AblationTally Of(IEnumerable<(NoiseMode Truth, NoiseMode Answer)> answers)
    {
        (NoiseMode Truth, NoiseMode Answer)[] faulty = [.. answers.Where(a => a.Truth != NoiseMode.None)];
        (NoiseMode Truth, NoiseMode Answer)[] healthy = [.. answers.Where(a => a.Truth == NoiseMode.None)];
        int right = faulty.Count(a => a.Answer == a.Truth);
        int undecided = faulty.Count(a => a.Answer == NoiseMode.Undecided);
        int none = faulty.Count(a => a.Answer == NoiseMode.None);
        int alarms = healthy.Count(a => a.Answer is not (NoiseMode.None or NoiseMode.Undecided));
        return new AblationTally(right, faulty.Length - right - undecided - none, undecided, none, alarms, healthy.Length);
    }

    public string Cells => $"{Right} | {Wrong} | {Undecided} | {NoClearLine} | {FalseAlarms} of {Healthy}";
}
