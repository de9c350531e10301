using NodaTime;

namespace Regulars.Customers.Browsing;

/// <summary>
/// The orders a list of customers can have. Ids cannot be compared in a query: the cursor counts how many rows of the very same place were shown.
/// </summary>
internal static class CustomerOrder
{
    public const string Default = "-seen";

    /// <summary>The last row's place in its order.</summary>
    public sealed record Cursor(string Sort, string Name, Instant At, int Count, int Skip);

    public static IQueryable<Customer> Of(IQueryable<Customer> customers, string sort, Cursor? after) =>
        (after is null ? customers : After(customers, after)).Sorted(sort).Skip(after?.Skip ?? 0);

    /// <param name="rows">The page that <paramref name="after"/> led to.</param>
    public static Cursor Next(string sort, IReadOnlyList<ListCustomers.Row> rows, Cursor? after)
    {
        var last = Place(sort, rows[^1]);
        var shown = rows.Count(row => Place(sort, row) == last);
        return last with { Skip = shown + (after is not null && after with { Skip = 0 } == last ? after.Skip : 0) };
    }

    private static Cursor Place(string sort, ListCustomers.Row row) => sort switch
    {
        "name" or "-name" => new(sort, SortName.Of(row.Name), default, 0, 0),
        "created" or "-created" => new(sort, "", row.CreatedAt, 0, 0),
        "conversations" or "-conversations" => new(sort, "", row.LastSeenAt, row.Conversations, 0),
        _ => new(sort, "", row.LastSeenAt, 0, 0),
    };

    private static IQueryable<Customer> After(IQueryable<Customer> customers, Cursor after) => after.Sort switch
    {
        "name" => customers.Where(c => c.SortName.CompareTo(after.Name) >= 0),
        "-name" => customers.Where(c => c.SortName.CompareTo(after.Name) <= 0),
        "created" => customers.Where(c => c.CreatedAt >= after.At),
        "-created" => customers.Where(c => c.CreatedAt <= after.At),
        "conversations" => customers.Where(c => c.Conversations >= after.Count && (c.Conversations > after.Count || c.LastSeenAt >= after.At)),
        "-conversations" => customers.Where(c => c.Conversations <= after.Count && (c.Conversations < after.Count || c.LastSeenAt <= after.At)),
        "seen" => customers.Where(c => c.LastSeenAt >= after.At),
        _ => customers.Where(c => c.LastSeenAt <= after.At),
    };

    private static IQueryable<Customer> Sorted(this IQueryable<Customer> customers, string sort) => sort switch
    {
        "name" => customers.OrderBy(c => c.SortName).ThenBy(c => c.Id),
        "-name" => customers.OrderByDescending(c => c.SortName).ThenByDescending(c => c.Id),
        "created" => customers.OrderBy(c => c.CreatedAt).ThenBy(c => c.Id),
        "-created" => customers.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id),
        "conversations" => customers.OrderBy(c => c.Conversations).ThenBy(c => c.LastSeenAt).ThenBy(c => c.Id),
        "-conversations" => customers.OrderByDescending(c => c.Conversations).ThenByDescending(c => c.LastSeenAt).ThenByDescending(c => c.Id),
        "seen" => customers.OrderBy(c => c.LastSeenAt).ThenBy(c => c.Id),
        _ => customers.OrderByDescending(c => c.LastSeenAt).ThenByDescending(c => c.Id),
    };
}
