using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Regulars.Platform.Http;

/// <summary>A list in a request holds things, never null: serializers look at the list's own nullability only.</summary>
internal static class NoNullItems
{
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var lists = type.Properties.Where(member => member.Get is not null && IsListOfReferences(member.PropertyType)).ToList();
        if (lists.Count == 0)
            return;
        type.OnDeserialized += read =>
        {
            foreach (var list in lists)
            {
                if (list.Get!(read) is IEnumerable items && HasNull(items))
                    throw new JsonException($"A list cannot hold null: {list.Name}.");
            }
        };
    }

    private static bool HasNull(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is null || (item is IEnumerable nested and not string && HasNull(nested)))
                return true;
        }
        return false;
    }

    private static bool IsListOfReferences(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
        && (type.IsArray ? type.GetElementType()! : type.GetGenericArguments().FirstOrDefault()) is { IsValueType: false };
}
