using BearingAnalytics.Benchmarks;
using BenchmarkDotNet.Running;

return args is ["rivals", ..] ? RivalsCommand.Run() : RunBenchmarks(args);

static int RunBenchmarks(string[] args)
{
    if (args.Length == 0)
    {
        Console.WriteLine("rivals                 ratio table against other libraries, written to Engine.Benchmarks/Results");
        Console.WriteLine("--filter '*' --job short   BenchmarkDotNet classes (see its own help for more)");
        return 0;
    }

    BenchmarkSwitcher.FromAssembly(typeof(RivalsCommand).Assembly).Run(args);
    return 0;
}
