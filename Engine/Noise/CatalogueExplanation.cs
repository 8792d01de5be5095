namespace BearingAnalytics.Noise;

/// <summary>One line of one catalogue bearing that stands where a family was found.</summary>
/// <param name="Designation">Bearing in the catalogue.</param>
/// <param name="Line">BPFO, BPFI, 2×BSF or FTF.</param>
/// <param name="ExpectedOrder">Order of that line by geometry, multiples of shaft speed.</param>
/// <param name="Deviation">Found order over expected order, less 1 (0.01 is 1 % too fast).</param>
/// <param name="IsEstimated">The interior is estimated from boundary dimensions: a weak witness.</param>
/// <param name="FamiliesExplained">How many of the families found this bearing explains; more than one is rare by chance.</param>
/// <param name="SidebandsAgree">
/// True where the family's sidebands are those of such a fault (shaft for BPFI, cage for 2×BSF), false where they are others, null where
/// there are none or the line asks for none.
/// </param>
public sealed record CatalogueExplanation(
    string Designation, string Line, double ExpectedOrder, double Deviation, bool IsEstimated, int FamiliesExplained, bool? SidebandsAgree);
