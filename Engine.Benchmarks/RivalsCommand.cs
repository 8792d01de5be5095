using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BearingAnalytics.Bearings;
using BearingAnalytics.Benchmarks.Rivals;
using BearingAnalytics.Noise;
using BearingAnalytics.Numerics;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Benchmarks;

/// <summary><c>rivals</c>: ratio tables against other libraries in the same run, printed and kept in Results/.</summary>
internal static class RivalsCommand
{
    private static readonly int[] PowersOfTwo = [.. Enumerable.Range(8, 13).Select(power => 1 << power)];
    private static readonly int[] RigLengths = [12000, 48000, 97651, 120000, 480000];

    public static int Run()
    {
        Fftw? fftw = Fftw.Find();
        FourierTable table = new(fftw);
        StringBuilder page = new();
        page.AppendLine("# Fourier transforms, one core").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Command: `dotnet run -c Release --project Engine.Benchmarks -- rivals`; {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}, kernels {KernelInfo.Name}.");
        page.AppendLine("Minimum of interleaved rounds in one process; a ratio above 1 means that ours takes less time. Rivals: MathNet.Numerics 5.0.0, managed provider; "
            + (fftw is null ? "FFTW3 is not installed here (Debian: libfftw3-double3) and left out." : "FFTW3 of the system, the fastest of five measured plans.")).AppendLine();
        page.Append(table.OfReal([.. PowersOfTwo, .. RigLengths])).Append(table.OfComplex(PowersOfTwo));
        page.AppendLine("## The whole diagnosis").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Ten seconds at 48 kHz (480 000 samples), outer race flaw: {Diagnosis():0} ms.");
        Console.Write(page);
        string folder = Path.Combine(ResultsFolder.Root, "Engine.Benchmarks", "Results", ResultsFolder.Processor);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "fourier.md"), page.ToString());
        return 0;
    }

    private static double Diagnosis()
    {
        CatalogueBearing bearing = BearingCatalogue.Shipped.Find("6205-2RS JEM SKF")!;
        Channel channel = DiagnosisBenchmark.TenSeconds(bearing);
        FaultDiagnoser diagnoser = new();
        return Contest.Microseconds(new Contender("diagnosis", () => diagnoser.Diagnose(channel, bearing, 1797)))[0] / 1000;
    }
}
