using BearingAnalytics.Benchmarks;
using BenchmarkDotNet.Running;

return args switch
{
    ["rivals", .. string[] rest] => RivalsCommand.Run(rest),
    ["guard", .. string[] rest] => await GuardCommand.Run(rest),
    ["detection", ..] => DetectionCommand.Run(),
    ["healthy" or "faulty", .. string[] rest] => PopulationCommand.Run(args[0], rest),
    ["ablation", .. string[] rest] => AblationCommand.Run(rest),
    ["rollers", "soak", ..] => RollersCommand.Soak(
        args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 100_000),
    ["rollers", ..] => RollersCommand.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1000),
    [] => Usage(),
    _ => RunBenchmarks(args),
};

static int Usage()
{
    Console.WriteLine("rivals [--quick] [SECTION] ratio tables against other libraries; a whole run is kept in Engine.Benchmarks/Results,");
    Console.WriteLine("                           any with --into FOLDER there");
    Console.WriteLine("guard [--update REASON]    instructions of every stage and ratios to FFTW beside the committed ones");
    Console.WriteLine("detection                  how faint a simulated fault may be");
    Console.WriteLine("healthy [COUNT] [--from SEED] [--log FILE]  false alarms on simulated healthy bearings on difficult rigs");
    Console.WriteLine("faulty [COUNT] [--from SEED] [--log FILE]   the same rigs and bearings with a flaw");
    Console.WriteLine("ablation [COUNT]           what each method is worth on real and on simulated recordings, and what it costs");
    Console.WriteLine("rollers [TRIALS]           how often a radius lies in its stated interval, and what a verdict costs");
    Console.WriteLine("rollers soak [COUNT]       memory over many rollers");
    Console.WriteLine("--filter '*' --job short   BenchmarkDotNet classes (see its own help for more)");
    return 0;
}

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(RivalsCommand).Assembly).Run(args);
    return 0;
}
