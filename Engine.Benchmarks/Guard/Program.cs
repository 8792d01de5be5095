using System.Runtime.InteropServices;
using BearingAnalytics.Benchmarks.Guard;
using BearingAnalytics.Numerics;

// guard STAGE COUNT: does the work of one stage COUNT times inside CountedWork.Repeat, the only function whose instructions are counted.
if (args.Length != 2
    || !int.TryParse(args[1], out int count)
    || Stages.All.FirstOrDefault(stage => stage.Name == args[0]) is not { } wanted)
{
    Console.Error.WriteLine("guard STAGE COUNT; stages: " + string.Join(' ', Stages.All.Select(stage => stage.Name)));
    return 2;
}

if (KernelInfo.Name != wanted.Kernel)
{
    string message = $"{wanted.Name} is counted with the kernel {wanted.Kernel}; in use is {KernelInfo.Name} ({KernelInfo.Reason}).";
    Console.Error.WriteLine(message);
    return 3;
}

Action work = wanted.Prepare();

// What is done at first calls only is not counted.
CountedWork.WarmUp(work);

// Nothing is collected while the work runs: how much memory the machine has, and when that was last looked at, must not show.
if (!GC.TryStartNoGCRegion(CountedWork.MemoryBytes))
{
    Console.Error.WriteLine("The memory could not be set aside.");
    return 4;
}

// Setting it aside has woken the finalizer's thread, which takes memory of its own: it has to be done before the count begins.
GC.WaitForPendingFinalizers();
CountedWork.Repeat(work, count);
Console.WriteLine(KernelInfo.Name + " " + RuntimeInformation.FrameworkDescription);
return 0;
