namespace BearingAnalytics.Spectra.Orders;

/// <summary>A cubic between two knots: a + bx + cx² + dx³, x from the left one.</summary>
internal readonly record struct CubicPiece(double Value, double Slope, double Square, double Cube)
{
    /// <summary>The cubic with given values and slopes at both ends (Hermite).</summary>
    public static CubicPiece Between(double width, double left, double right, double leftSlope, double rightSlope)
    {
        double chord = (right - left) / width;
        double square = ((3 * chord) - (2 * leftSlope) - rightSlope) / width;
        double cube = (leftSlope + rightSlope - (2 * chord)) / (width * width);
        return new CubicPiece(left, leftSlope, square, cube);
    }

    public double At(double x) => Value + (x * (Slope + (x * (Square + (x * Cube)))));

    public double SlopeAt(double x) => Slope + (x * ((2 * Square) + (3 * x * Cube)));
}
