namespace BearingAnalytics.Numerics.Fourier;

/// <summary>What a caller of a plan can get wrong.</summary>
internal static class FourierArguments
{
    public static void Check(int given, int needed, string name)
    {
        if (given != needed)
        {
            throw new ArgumentException($"{given} values given; this plan takes exactly {needed}.", name);
        }
    }

    public static void CheckScratch(int scratch, int needed)
    {
        if (scratch < needed)
        {
            throw new ArgumentException($"The work space holds {scratch} doubles; at least {needed} (ScratchLength) are needed.", nameof(scratch));
        }
    }
}
