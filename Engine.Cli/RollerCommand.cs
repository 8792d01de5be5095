using System.CommandLine;

namespace BearingAnalytics.Cli;

/// <summary><c>bearing roller</c>: profiles of rollers; its verbs stand in files of their own.</summary>
internal static class RollerCommand
{
    /// <summary>The verb with its sub-verbs, ready to be added to the root command.</summary>
    public static Command Create() => new("roller", "Profiles of multi-arc rollers against their drawing (多圆弧滚子轮廓检测).")
    {
        RollerInspectCommand.Create(), RollerFitCommand.Create(), RollerTextureCommand.Create(), RollerRoundnessCommand.Create(), RollerSimulateCommand.Create(),
    };
}
