using System.Reflection;
using BearingAnalytics.Quality;

namespace BearingAnalytics.Tests.Architecture;

/// <summary>What a caller of an assembly can see, and whose types it is made of.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Engine { get; } = typeof(Finding).Assembly;

    // By place, not by name: System.Numerics.Tensors and System.CommandLine are packages although their names begin with System.
    private static string FrameworkFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Every visible mention of a type that is neither the engine's nor the framework's.</summary>
    public static IReadOnlyList<string> ForeignTypes(IEnumerable<Type> types) =>
        [.. types.SelectMany(type => Mentions(type).SelectMany(mention => Parts(mention.Type).Where(IsForeign)
            .Select(foreign => $"{type.FullName}.{mention.Where}: {foreign.FullName}"))).Distinct()];

    private static IEnumerable<(string Where, Type Type)> Mentions(Type type) =>
        Supertypes(type).Select(above => ("base", above)).Concat(type.GetMembers(Declared).SelectMany(MemberTypes));

    private static IEnumerable<Type> Supertypes(Type type) =>
        [.. type.GetInterfaces(), .. Constraints(type), .. type.BaseType is { } above ? [above] : Array.Empty<Type>()];

    private static IEnumerable<Type> Constraints(Type type) =>
        type.IsGenericTypeDefinition ? type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()) : [];

    private static IEnumerable<(string Where, Type Type)> MemberTypes(MemberInfo member) => member switch
    {
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => [(field.Name, field.FieldType)],
        MethodInfo method when IsVisible(method) =>
            [(method.Name, method.ReturnType), .. Parameters(method), .. GenericConstraints(method)],
        ConstructorInfo constructor when IsVisible(constructor) => Parameters(constructor),
        _ => [], // properties and events are seen through their accessors, nested types as types of their own
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<(string Where, Type Type)> Parameters(MethodBase method) =>
        method.GetParameters().Select(parameter => (method.Name, parameter.ParameterType));

    private static IEnumerable<(string Where, Type Type)> GenericConstraints(MethodInfo method) =>
        method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()).Select(type => (method.Name, type));

    /// <summary>The type itself, its elements and its type arguments.</summary>
    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };

    private static bool IsForeign(Type type) =>
        type.Assembly != Engine && Path.GetDirectoryName(type.Assembly.Location) != FrameworkFolder;
}
