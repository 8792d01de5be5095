using System.CommandLine;
using BearingAnalytics.Cli;

RootCommand root = new("Noise of rolling bearings, from recording to verdict.") { ShowCommand.Create(), SimulateCommand.Create() };
return root.Parse(args).Invoke();
