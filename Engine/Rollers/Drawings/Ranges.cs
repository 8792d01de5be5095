namespace BearingAnalytics.Rollers.Drawings;

/// <summary>What numbers of a roller can be. Wide enough for every roller that is made, narrow enough to see a slip of the unit.</summary>
internal static class Ranges
{
    public static NumberRange Diameter { get; } = new(0.1, 1000, "mm");

    public static NumberRange Length { get; } = new(0.1, 1000, "mm");

    /// <summary>A stretch of the generatrix, a chamfer, an offset from an end.</summary>
    public static NumberRange Stretch { get; } = new(0.001, 1000, "mm");

    public static NumberRange Position { get; } = new(0, 1000, "mm") { AllowsNegative = true };

    public static NumberRange Radius { get; } = new(1, 1e8, "mm") { AllowsNegative = true };

    public static NumberRange ContactRadius { get; } = new(0.01, 1e6, "mm");

    public static NumberRange SphereRadius { get; } = new(1, 1e5, "mm");

    public static NumberRange DropUm { get; } = new(0, 20_000, "µm");

    /// <summary>A tolerance; below 10 nm no stylus resolves it.</summary>
    public static NumberRange ToleranceUm { get; } = new(0.01, 1000, "µm") { AllowsZero = true };

    public static NumberRange PositiveToleranceUm { get; } = new(0.01, 1000, "µm");

    /// <summary>A limit of anything; what it limits says more.</summary>
    public static NumberRange AnyLimit { get; } = new(0, 1e9, "") { AllowsNegative = true };

    public static NumberRange Angle { get; } = new(0.2, 90, "°");

    public static NumberRange JointAngle { get; } = new(0.001, 100, "mrad") { AllowsZero = true };

    public static NumberRange Cutoff { get; } = new(0.008, 25, "mm");

    public static NumberRange FormCutoff { get; } = new(0.008, 25, "mm") { AllowsZero = true };

    public static NumberRange Share { get; } = new(0, 0.2, "");

    public static NumberRange UncertaintyUm { get; } = new(0, 100, "µm");

    public static NumberRange UncertaintyMm { get; } = new(0, 1, "mm");

    public static NumberRange UncertaintyMrad { get; } = new(0, 20, "mrad");

    public static NumberRange Load { get; } = new(0.001, 1e8, "N");

    public static NumberRange Modulus { get; } = new(1000, 2e6, "MPa");

    public static NumberRange Poisson { get; } = new(0, 0.499, "");

    public static NumberRange LoadFactor { get; } = new(0.01, 100, "");

    public static NumberRange CrownedShare { get; } = new(0.01, 1, "");
}
