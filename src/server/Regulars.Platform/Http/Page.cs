using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Regulars.Platform.Http;

/// <summary>One page of a list; <paramref name="Next"/> is null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Keyset paging: a cursor is the last row's sort values, opaque to clients.</summary>
public static class Paging
{
    public const int DefaultLimit = 50;
    public const int LargestLimit = 100;

    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, LargestLimit);

    /// <summary>Takes one row more than the limit and learns from it whether there is a next page.</summary>
    public static Page<T> Of<T, TKey>(IReadOnlyList<T> rows, int limit, Func<T, TKey> keyOf) => rows.Count <= limit
        ? new Page<T>(rows, null)
        : new Page<T>([.. rows.Take(limit)], Write(keyOf(rows[limit - 1])));

    public static string Write<TKey>(TKey key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key, Json.Stored));

    /// <summary>False for a cursor that is not ours; an absent one reads as the beginning.</summary>
    public static bool TryRead<TKey>(string? cursor, out TKey? key)
    {
        key = default;
        if (string.IsNullOrEmpty(cursor))
            return true;
        try
        {
            key = JsonSerializer.Deserialize<TKey>(Base64Url.DecodeFromChars(cursor), Json.Stored);
            return key is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or DecoderFallbackException)
        {
            return false;
        }
    }
}
