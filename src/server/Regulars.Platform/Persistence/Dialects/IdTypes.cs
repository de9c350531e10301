using Regulars.Contracts;

namespace Regulars.Platform.Persistence;

/// <summary>Every typed id of Contracts.</summary>
internal static class IdTypes
{
    public static IReadOnlyList<Type> All { get; } = [.. typeof(TypedId).Assembly.GetTypes().Where(type =>
        type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>)))];
}
