namespace Regulars.Platform.Persistence;

/// <summary>What one unit of work has asked for already. Kept no longer than its scope.</summary>
public sealed class Remembered<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> known = [];

    public async Task<TValue> Once(TKey key, Func<Task<TValue>> find)
    {
        if (!known.TryGetValue(key, out var value))
            known[key] = value = await find();
        return value;
    }
}
