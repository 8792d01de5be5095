using System.Reflection;
using BearingAnalytics.Pipeline;

namespace BearingAnalytics.Tests.Architecture;

public class ArchitectureTest
{
    [Fact]
    public void Every_file_of_the_engine_looks_only_down() => Assert.Empty(SourceFile.Below("Engine").SelectMany(Floors.Violations));

    [Fact]
    public void No_name_is_empty_and_no_work_is_left_half_done() =>
        Assert.Empty(((string[])["Engine", "Engine.Cli", "Engine.Benchmarks", "Engine.Tests"]).SelectMany(SourceFile.Below).SelectMany(Floors.EmptyWords));

    [Fact]
    public void No_foreign_type_stands_on_the_public_surface()
    {
        Assembly engine = typeof(RecordingAnalyzer).Assembly;
        IEnumerable<string> foreign = engine.GetExportedTypes().SelectMany(type => Surface(type).Where(IsForeign).Select(t => $"{type}: {t}"));
        Assert.Empty(foreign.Distinct());
    }

    [Theory]
    [InlineData("Engine/Numerics/A.cs", "using BearingAnalytics.Signals;")]
    [InlineData("Engine/Signals/A.cs", "using BearingAnalytics.Bearings;")]
    [InlineData("Engine/Bearings/A.cs", "BearingAnalytics.Signals.Channel channel;")]
    [InlineData("Engine/Noise/A.cs", "using BearingAnalytics.Rollers;")]
    [InlineData("Engine/Noise/A.cs", "Reporting.Charts.All(x);")]
    [InlineData("Engine/Noise/A.cs", "using System.Runtime.Intrinsics;")]
    [InlineData("Engine/Spectra/A.cs", "Vector256<double> v;")]
    [InlineData("Engine/Noise/A.cs", "using ScottPlot;")]
    [InlineData("Engine/Elsewhere/A.cs", "")]
    public void A_file_that_looks_up_is_seen(string path, string text) => Assert.NotEmpty(Floors.Violations(new SourceFile(path, text)));

    [Theory]
    [InlineData("Engine/Noise/A.cs", "using BearingAnalytics.Spectra; // not Reporting.Charts")]
    [InlineData("Engine/Numerics/Kernels/A.cs", "using System.Runtime.Intrinsics;")]
    [InlineData("Engine/Reporting/A.cs", "using ScottPlot; using BearingAnalytics.Pipeline;")]
    public void A_file_that_looks_down_is_not(string path, string text) => Assert.Empty(Floors.Violations(new SourceFile(path, text)));

    [Theory]
    [InlineData("Engine/Noise/CombHelper.cs", "")]
    [InlineData("Engine/Noise/A.cs", "throw new NotImplemented" + "Exception();")]
    [InlineData("Engine/Noise/A.cs", "// TO" + "DO later")]
    [InlineData("Engine/Noise/A.cs", "\"/ho" + "me/someone\"")]
    public void An_empty_word_is_seen(string path, string text) => Assert.NotEmpty(Floors.EmptyWords(new SourceFile(path, text)));

    [Fact]
    public void A_foreign_type_is_seen() => Assert.True(IsForeign(typeof(MathNet.Numerics.Complex32)));

    private static IEnumerable<Type> Surface(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type> methods = type.GetMethods(Visible).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType));
        IEnumerable<Type> constructors = type.GetConstructors(Visible).SelectMany(c => c.GetParameters().Select(p => p.ParameterType));
        IEnumerable<Type> rest = type.GetProperties(Visible).Select(p => p.PropertyType)
            .Concat(type.GetFields(Visible).Select(f => f.FieldType))
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is null ? [] : [type.BaseType]);
        return methods.Concat(constructors).Concat(rest).SelectMany(Unwrap);
    }

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsForeign(Type type)
    {
        string assembly = type.Assembly.GetName().Name!;
        return assembly != "BearingAnalytics"
            && !assembly.StartsWith("System.", StringComparison.Ordinal)
            && assembly is not ("mscorlib" or "netstandard" or "System");
    }
}
