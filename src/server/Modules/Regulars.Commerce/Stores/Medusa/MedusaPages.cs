using System.Globalization;
using NodaTime;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>
/// Walks rows by change, then id. Medusa sorts by one of them only, and shows milliseconds of a time that it keeps finer: rows of one millisecond are
/// a group that is never cut, and one that is longer than a page is read by id.
/// </summary>
/// <param name="byId">Whether rows can be asked for whose id is greater; products cannot, and are counted instead.</param>
internal sealed class MedusaPages<T>(Func<string, Task<IReadOnlyList<T>>> read, int size, bool byId = true)
    where T : IMedusaRow
{
    public async Task<StoreSlice<T>> Next(Instant? since, string? after)
    {
        var cursor = MedusaCursor.Parse(after) ?? new MedusaCursor(since?.ToUnixTimeMilliseconds() ?? 0);
        if (cursor.Within is not null)
            return await Group(cursor);
        var rows = await Read(cursor, "");
        if (rows.Count < size)
            return new StoreSlice<T>(rows, null);
        var last = rows.Max(row => row.UpdatedAt.ToUnixTimeMilliseconds());
        var whole = rows.Where(row => row.UpdatedAt.ToUnixTimeMilliseconds() < last).ToList();
        return whole.Count > 0
            ? new StoreSlice<T>(whole, new MedusaCursor(last).ToString())
            : await Group(new MedusaCursor(last, ""));
    }

    private async Task<StoreSlice<T>> Group(MedusaCursor cursor)
    {
        var rows = await Read(cursor, byId ? cursor.Within == "" ? "" : $"&id[$gt]={cursor.Within}" : $"&offset={Done(cursor)}");
        var next = rows.Count < size
            ? new MedusaCursor(cursor.At + 1)
            : cursor with { Within = byId ? rows[^1].Id : (Done(cursor) + rows.Count).ToString(CultureInfo.InvariantCulture) };
        return new StoreSlice<T>(rows, next.ToString());
    }

    /// <summary>What was not asked for came by a filter that this store does not know: going on would go on for ever.</summary>
    private async Task<IReadOnlyList<T>> Read(MedusaCursor cursor, string more)
    {
        var rows = await read($"limit={size}&{cursor.Filter}{more}");
        return rows.All(row => cursor.Holds(row))
            ? rows
            : throw new StoreException(StoreFault.Broken, StoreStep.Read, "The store told of rows that it was not asked for. Is it a Medusa 2.18 or newer?");
    }

    private static int Done(MedusaCursor cursor) => cursor.Within is { Length: > 0 } done ? int.Parse(done, CultureInfo.InvariantCulture) : 0;
}
