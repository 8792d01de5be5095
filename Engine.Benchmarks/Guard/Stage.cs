namespace BearingAnalytics.Benchmarks.Guard;

/// <summary>Something whose instructions are counted.</summary>
/// <param name="Name">Name in the baselines: what, kind of number, length.</param>
/// <param name="Kernel">The kernel it runs with.</param>
/// <param name="Prepare">Makes input and plans, and returns what does the work once.</param>
internal sealed record Stage(string Name, string Kernel, Func<Action> Prepare);
