namespace BearingAnalytics.Tests.Architecture;

public class VectorInstructionsTest
{
    [Fact]
    public void Vector_instructions_stand_only_in_the_kernels() =>
        Assert.Empty(SourceFile.Engine
            .Where(file => !file.Path.StartsWith(VectorInstructions.Room, StringComparison.Ordinal))
            .Where(file => VectorInstructions.AreNamedIn(file.Text))
            .Select(file => file.Path));

    [Theory]
    [InlineData("using System.Runtime.Intrinsics.X86;")]
    [InlineData("Vector128<float> lanes;")]
    [InlineData("if (Vector256.IsHardwareAccelerated)")]
    [InlineData("var lanes = new Vector<float>(values);")]
    [InlineData("int width = Vector.Count;")]
    [InlineData("if (Avx2.IsSupported)")]
    public void A_vector_instruction_is_seen(string text) => Assert.True(VectorInstructions.AreNamedIn(text));

    [Theory]
    [InlineData("using System.Numerics;")]
    [InlineData("// the AVX2 kernel is faster")]
    [InlineData("double[] vector = new double[3];")]
    public void Scalar_code_is_not_taken_for_one(string text) => Assert.False(VectorInstructions.AreNamedIn(text));
}
