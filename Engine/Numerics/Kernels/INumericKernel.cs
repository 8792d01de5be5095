namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// The loops that are run over every sample. <see cref="ScalarKernel"/> is the specification of each. Sources and targets have matching
/// lengths and do not overlap unless said; nothing outside the spans is touched.
/// </summary>
internal partial interface INumericKernel
{
    /// <summary>Name in <c>BEARING_KERNEL</c> and in results.</summary>
    string Name { get; }

    /// <summary>The machine has the instructions.</summary>
    bool IsSupported { get; }

    /// <summary>Bytes of one vector; 0 without vectors.</summary>
    int VectorBytes { get; }

    /// <summary>Sum of all values, accumulated in double precision.</summary>
    double Sum(ReadOnlySpan<float> values);
}
