namespace BearingAnalytics.Bearings;

/// <summary>The dimensions a bearing is interchangeable by.</summary>
/// <param name="BoreMm">Bore d, mm.</param>
/// <param name="OutsideDiameterMm">Outside diameter D, mm.</param>
/// <param name="WidthMm">Width B, or T over both rings of a tapered bearing, mm.</param>
public sealed record BoundaryDimensions(double BoreMm, double OutsideDiameterMm, double WidthMm);
