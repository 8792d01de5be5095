using MathNet.Numerics.LinearAlgebra;

namespace BearingAnalytics.Tests.Architecture;

public class PublicSurfaceTest
{
    [Fact]
    public void No_third_party_type_is_on_the_public_surface()
    {
        Type[] types = PublicSurface.Engine.GetExportedTypes();
        Assert.NotEmpty(types);
        Assert.Empty(PublicSurface.ForeignTypes(types));
    }

    [Theory]
    [InlineData(typeof(WithProperty), 1)]
    [InlineData(typeof(WithTypeArgument), 1)]
    [InlineData(typeof(WithArrayParameter), 1)]
    [InlineData(typeof(WithBase), 1)]
    [InlineData(typeof(WithConstraint<>), 1)]
    [InlineData(typeof(WithPrivateField), 0)]
    public void A_third_party_type_is_seen_wherever_a_caller_can_see_it(Type type, int atLeast)
    {
        IReadOnlyList<string> found = PublicSurface.ForeignTypes([type]);
        Assert.InRange(found.Count, atLeast, atLeast * 10);
        Assert.All(found, line => Assert.Contains("MathNet", line, StringComparison.Ordinal));
    }

    private sealed class WithProperty
    {
        public Matrix<double>? Weights { get; init; }
    }

    private sealed class WithTypeArgument
    {
        public static IReadOnlyDictionary<string, List<Matrix<double>>>? Tables() => null;
    }

    private sealed class WithArrayParameter
    {
        public static void Take(Matrix<double>[] tables) => ArgumentNullException.ThrowIfNull(tables);
    }

    private sealed class WithBase : MathNet.Numerics.NonConvergenceException;

    private sealed class WithConstraint<T>
        where T : MathNet.Numerics.NonConvergenceException
    {
        public T? Reason { get; init; }
    }

    private sealed class WithPrivateField
    {
        private readonly Matrix<double>? _weights = Make();

        public bool IsEmpty => _weights is null;

        private static Matrix<double>? Make() => null;
    }
}
