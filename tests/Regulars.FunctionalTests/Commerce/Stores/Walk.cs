using Regulars.Commerce.Stores;

namespace Regulars.FunctionalTests.Commerce.Stores;

internal static class Walk
{
    private const int Enough = 100;

    /// <summary>All slices to the end, which must come.</summary>
    public static async Task<IReadOnlyList<T>> All<T>(Func<string?, CancellationToken, Task<StoreSlice<T>>> read)
    {
        var rows = new List<T>();
        string? after = null;
        for (var slices = 0; slices < Enough; slices++)
        {
            var slice = await read(after, default);
            rows.AddRange(slice.Rows);
            if ((after = slice.Next) is null)
                return rows;
        }
        throw new InvalidOperationException($"There is no end after {Enough} slices.");
    }
}
