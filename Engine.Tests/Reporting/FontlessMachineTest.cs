using System.Diagnostics;
using BearingAnalytics.Cli;
using SkiaSharp;

namespace BearingAnalytics.Tests.Reporting;

/// <summary>
/// Charts on a machine without fonts. The command is run with an empty folder mounted over the system's fonts, seen by that process alone;
/// where the system does not allow that, the test is skipped.
/// </summary>
public sealed class FontlessMachineTest : IDisposable
{
    private const string SystemFonts = "/usr/share/fonts";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Charts_have_their_letters_where_no_font_is_installed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("true") == 0, "Mounting an empty folder over the fonts is not allowed here.");
        string bearing = typeof(AnalyzeCommand).Assembly.Location;
        string sample = Path.Combine(Repository.Root, "samples", "6205-outer-race.wav");
        Assert.Equal(1, Run($"ls -A {SystemFonts} | grep -q . && exit 9; exec dotnet '{bearing}' analyze '{sample}' --report '{_folder.File("without")}' > /dev/null"));

        string[] drawn = [.. Directory.GetFiles(_folder.File("without"), "*.png", SearchOption.AllDirectories).Order()];
        Assert.Equal(5, drawn.Length);
        Assert.All(drawn, file => Assert.True(DarkPixels(file) > 200, $"{Path.GetFileName(file)} has no letters below its axis."));
    }

    /// <summary>Runs a shell line in a mount name space of its own where the folder of fonts is empty.</summary>
    private static int Run(string line)
    {
        if (!Directory.Exists(SystemFonts))
        {
            // Nothing to hide: this is such a machine.
            return Shell("sh", "-c", line);
        }

        return Shell("unshare", "--map-root-user", "--mount", "sh", "-c", $"mount -t tmpfs none {SystemFonts} && {{ {line}; }}");
    }

    private static int Shell(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    /// <summary>Dark pixels in the strip below the plot, where the ticks and the title of the axis are written.</summary>
    private static int DarkPixels(string file)
    {
        using SKBitmap pixels = SKBitmap.Decode(file);
        int dark = 0;
        for (int y = pixels.Height - 60; y < pixels.Height; y++)
        {
            for (int x = 0; x < pixels.Width; x++)
            {
                dark += pixels.GetPixel(x, y).Red < 128 ? 1 : 0;
            }
        }

        return dark;
    }
}
