using System.CommandLine;
using BearingAnalytics.Cli;

// A table of 外圈伤 and × must survive a console that starts in another code page.
Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, new InvocationConfiguration()).ConfigureAwait(false);
