namespace BearingAnalytics.Numerics.Kernels;

/// <summary>Whether a row has imaginary parts: a type, so that loops over rows are compiled for each.</summary>
internal interface IRowParts
{
    /// <summary>Values of a row.</summary>
    static abstract int Width { get; }
}

/// <summary>Rows of real values.</summary>
internal readonly struct RealRows : IRowParts
{
    public static int Width => INumericKernel.Columns;
}

/// <summary>Rows of real parts and imaginary parts.</summary>
internal readonly struct ComplexRows : IRowParts
{
    public static int Width => 2 * INumericKernel.Columns;
}
