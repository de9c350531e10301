using NodaTime;

namespace Regulars.Conversations.Inbox;

internal enum ListSort
{
    /// <summary>By the last message, the newest first.</summary>
    Newest,

    Oldest,

    /// <summary>Who waits longest for an answer first, then those where nobody waits.</summary>
    Waiting,

    /// <summary>What wakes first, then what sleeps not.</summary>
    Due,

    /// <summary>What presses most first, of one priority the newest.</summary>
    Priority,
}

/// <summary>
/// The orders of a list. Each is made of runs, one after another, and each run goes by one column, so that a page is read from an index wherever it begins.
/// </summary>
internal static class ListOrder
{
    /// <summary>The last row of a page.</summary>
    public sealed record Place(int Run, Instant At, int Number);

    /// <summary>False for what is no order; null for none.</summary>
    public static bool TryParse(string? text, out ListSort? sort)
    {
        sort = Enum.TryParse<ListSort>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsDigit(text[0]) ? known : null;
        return sort is not null || string.IsNullOrEmpty(text);
    }

    /// <param name="hasAll">All rows have what the order goes by.</param>
    public static int Runs(ListSort sort, bool hasAll) => sort switch
    {
        ListSort.Waiting or ListSort.Due => hasAll ? 1 : 2,
        ListSort.Priority => 4,
        _ => 1,
    };

    /// <summary>The rows of a run, in order, behind a place.</summary>
    public static IQueryable<Conversation> Run(IQueryable<Conversation> all, ListSort sort, int run, Place? after) => (sort, run, after) switch
    {
        (ListSort.Oldest, _, null) => all.OrderBy(c => c.LastMessageAt).ThenBy(c => c.Number),
        (ListSort.Oldest, _, _) => all.Where(c => c.LastMessageAt >= after.At && (c.LastMessageAt > after.At || c.Number > after.Number))
            .OrderBy(c => c.LastMessageAt).ThenBy(c => c.Number),
        (ListSort.Waiting, 0, null) => all.Where(c => c.WaitingSince != null).OrderBy(c => c.WaitingSince).ThenBy(c => c.Number),
        (ListSort.Waiting, 0, _) => all.Where(c => c.WaitingSince > after.At || (c.WaitingSince == after.At && c.Number > after.Number))
            .OrderBy(c => c.WaitingSince).ThenBy(c => c.Number),
        (ListSort.Waiting, _, _) => Newest(all.Where(c => c.WaitingSince == null), after),
        (ListSort.Due, 0, null) => all.Where(c => c.SnoozedUntil != null).OrderBy(c => c.SnoozedUntil).ThenBy(c => c.Number),
        (ListSort.Due, 0, _) => all.Where(c => c.SnoozedUntil > after.At || (c.SnoozedUntil == after.At && c.Number > after.Number))
            .OrderBy(c => c.SnoozedUntil).ThenBy(c => c.Number),
        (ListSort.Due, _, _) => Newest(all.Where(c => c.SnoozedUntil == null), after),
        // Written out, twice: SQLite uses an index of what is not normal only for who asks for that in so many words.
        (ListSort.Priority, 0, _) => Newest(all.Where(c => c.Priority != Priority.Normal && c.Priority == Priority.Urgent), after),
        (ListSort.Priority, 1, _) => Newest(all.Where(c => c.Priority != Priority.Normal && c.Priority == Priority.High), after),
        (ListSort.Priority, 2, _) => Newest(all.Where(c => c.Priority == Priority.Normal), after),
        (ListSort.Priority, _, _) => Newest(all.Where(c => c.Priority != Priority.Normal && c.Priority == Priority.Low), after),
        _ => Newest(all, after),
    };

    /// <summary>Rows of several shelves as one run.</summary>
    public static IEnumerable<ConversationRow> Merge(IEnumerable<ConversationRow> rows, ListSort sort, int run) =>
        sort is ListSort.Oldest || (sort is ListSort.Waiting or ListSort.Due && run == 0)
            ? rows.OrderBy(row => PlaceOf(row, sort).At).ThenBy(row => row.Number)
            : rows.OrderByDescending(row => row.LastMessageAt).ThenByDescending(row => row.Number);

    public static Place PlaceOf(ConversationRow row, ListSort sort) => sort switch
    {
        ListSort.Waiting when row.WaitingSince is { } since => new(0, since, row.Number),
        ListSort.Due when row.SnoozedUntil is { } until => new(0, until, row.Number),
        ListSort.Waiting or ListSort.Due => new(1, row.LastMessageAt, row.Number),
        ListSort.Priority => new(Priority.Urgent - row.Priority, row.LastMessageAt, row.Number),
        _ => new(0, row.LastMessageAt, row.Number),
    };

    private static IQueryable<Conversation> Newest(IQueryable<Conversation> all, Place? after) =>
        (after is null ? all : all.Where(c => c.LastMessageAt <= after.At && (c.LastMessageAt < after.At || c.Number < after.Number)))
        .OrderByDescending(c => c.LastMessageAt).ThenByDescending(c => c.Number);
}
