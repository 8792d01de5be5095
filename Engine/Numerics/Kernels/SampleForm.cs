namespace BearingAnalytics.Numerics.Kernels;

/// <summary>How one sample is stored, little end first.</summary>
internal enum SampleForm
{
    /// <summary>One byte; 128 is nought.</summary>
    Unsigned8,

    /// <summary>Two bytes, two's complement.</summary>
    Signed16,

    /// <summary>Three bytes, two's complement.</summary>
    Signed24,

    /// <summary>Four bytes, two's complement.</summary>
    Signed32,

    /// <summary>IEEE single precision.</summary>
    Float32,

    /// <summary>IEEE double precision.</summary>
    Float64,
}
