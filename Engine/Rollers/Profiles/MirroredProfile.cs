namespace BearingAnalytics.Rollers.Profiles;

/// <summary>A nominal profile with left and right exchanged.</summary>
internal sealed class MirroredProfile(NominalProfile original) : NominalProfile
{
    public override double FromMm => -original.ToMm;

    public override double ToMm => -original.FromMm;

    public override IReadOnlyList<double> JointsMm { get; } = [.. original.JointsMm.Reverse().Select(joint => -joint)];

    public override double DropUm(double xMm) => original.DropUm(-xMm);

    public override double SlopeUmPerMm(double xMm) => -original.SlopeUmPerMm(-xMm);

    public override NominalProfile Mirrored() => original;
}
