namespace BearingAnalytics.Noise.Combs;

/// <summary>The lines one kind of fault makes in an envelope spectrum (Randall &amp; Antoni 2011, MSSP 25, 485-520).</summary>
internal sealed record FaultFamily
{
    public required NoiseMode Mode { get; init; }

    /// <summary>Short name of the fundamental: BPFO, BPFI, 2×BSF, FTF.</summary>
    public required string Line { get; init; }

    /// <summary>Fundamental, multiples of shaft speed.</summary>
    public required double Order { get; init; }

    /// <summary>Spacing of sidebands, multiples of shaft speed; 0 for none.</summary>
    public required double SidebandOrder { get; init; }

    /// <summary>Name of the sideband spacing.</summary>
    public required string SidebandName { get; init; }

    /// <summary>Sidebands on each side that the fault itself explains.</summary>
    public required int SidebandReach { get; init; }

    /// <summary>Half the search window, relative.</summary>
    public required double Tolerance { get; init; }

    /// <summary>All lines up to a frequency that this fault would explain if its fundamental stood at the given place, Hz.</summary>
    public IEnumerable<double> Explains(double fundamentalHz, double shaftHz, double maximumHz)
    {
        for (int k = 1; k * fundamentalHz < maximumHz; k++)
        {
            // A k-th harmonic of an impulse train modulated once a turn carries sidebands at least as far out as k.
            int reach = SidebandReach == 0 ? 0 : Math.Max(SidebandReach, SidebandOrder == 1 ? k : 0);
            for (int m = -reach; m <= reach; m++)
            {
                double line = (k * fundamentalHz) + (m * SidebandOrder * shaftHz);
                if (line > 0 && line < maximumHz)
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>
    /// The lines beside its own that such a fault may bring along: whatever turns in the bearing, shaft and cage, modulates the load on a flaw.
    /// They are no evidence for it, but they mean something if it is there.
    /// </summary>
    public static IEnumerable<double> Companions(double fundamentalHz, double shaftHz, double cageHz, double maximumHz)
    {
        for (double harmonic = fundamentalHz; harmonic < maximumHz; harmonic += fundamentalHz)
        {
            foreach (double distance in (double[])[shaftHz, 2 * shaftHz, cageHz, 2 * cageHz, shaftHz - cageHz, shaftHz + cageHz])
            {
                yield return harmonic + distance;
                if (harmonic > distance)
                {
                    yield return harmonic - distance;
                }
            }
        }
    }
}
