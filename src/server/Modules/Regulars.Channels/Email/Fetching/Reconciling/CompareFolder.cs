using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Contracts;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Fetching.Reconciling;

/// <summary>Counts what a folder holds on its server and here. What should be here and is not, is fetched.</summary>
internal sealed class CompareFolder(RegularsDb db, WorkspaceScope scope, FeedWriter feed, ImapServers servers, ImapClient imap, IClock clock)
    : ICallOutside<FolderDue, CompareFolder.Question, CompareFolder.Answer>
{
    private const int MostFetched = 200;
    private const int FetchMs = 20_000;

    /// <param name="From">Messages with smaller numbers lay there before it was connected.</param>
    internal sealed record Question(AccountKey Key, string Folder, long UidValidity, long From, long LastUid);

    /// <param name="Count">Null when the server could not be asked; the watch tells people why.</param>
    internal sealed record Answer(FolderCount? Count);

    public async Task<Question?> Intend(FolderDue happened, CancellationToken ct)
    {
        var watch = await db.ImapWatches.SingleOrDefaultAsync(watch => watch.MailboxId == happened.Mailbox, ct);
        return watch is { Folder: { } folder, IsReached: true }
            ? new Question(new AccountKey(scope.Required, happened.Mailbox), folder, watch.UidValidity, watch.FirstUid, watch.LastUid)
            : null;
    }

    public async Task<Answer> Call(Question intent, CancellationToken ct)
    {
        var found = await servers.Find(intent.Key, wasRefused: false, ct);
        if (found?.Server is not { } server)
            return new Answer(null);
        var listed = await imap.List(server, intent.Folder, null, ct);
        if (!listed.Ok || listed.UidValidity != intent.UidValidity)
            return new Answer(null);
        HashSet<long> present = [.. UidSet.Parse(listed.Uids).After(0)];
        var seen = await Seen(intent, ct);
        var missing = Missing(intent, present, seen);
        if (missing.Count > 0)
        {
            var uids = UidSet.Of(missing.Take(MostFetched)).ToString();
            await imap.Fetch(new FetchOrder(intent.Key.ToString(), server, intent.Folder, intent.UidValidity, uids, "gap", FetchMs), ct);
            seen = await Seen(intent, ct);
            missing = Missing(intent, present, seen);
        }
        return new Answer(Count(intent, present, seen, missing.Count));
    }

    public async Task Record(Question intent, Answer result, CancellationToken ct)
    {
        if (result.Count is not { } count || await db.ImapWatches.SingleOrDefaultAsync(watch => watch.MailboxId == intent.Key.Mailbox, ct) is not { } watch)
            return;
        if (watch.IsAt(intent.Folder, intent.UidValidity))
            watch.Counted(count);
        feed.Tell(ImapNews.Of(intent.Key.Mailbox));
    }

    private FolderCount Count(Question asked, HashSet<long> present, Dictionary<long, SeenAs> seen, int missing)
    {
        var stored = present.Count(uid => seen.GetValueOrDefault(uid, SeenAs.Older) is SeenAs.New or SeenAs.Copy);
        var older = present.Count(uid => seen.TryGetValue(uid, out var seenAs) ? seenAs == SeenAs.Older : uid < asked.From);
        var left = present.Count(seen.ContainsKey) - stored - present.Count(uid => seen.GetValueOrDefault(uid) == SeenAs.Older);
        return new FolderCount(present.Count, stored, older, left, missing, clock.GetCurrentInstant());
    }

    /// <summary>What came since the watch last looked is on its way already.</summary>
    private static List<long> Missing(Question asked, HashSet<long> present, Dictionary<long, SeenAs> seen) =>
        [.. present.Where(uid => uid >= asked.From && uid <= asked.LastUid && !seen.ContainsKey(uid)).Order()];

    private Task<Dictionary<long, SeenAs>> Seen(Question asked, CancellationToken ct) => db.SeenMails.AsNoTracking()
        .Where(mail => mail.MailboxId == asked.Key.Mailbox && mail.Folder == asked.Folder && mail.UidValidity == asked.UidValidity)
        .Select(mail => new { mail.Uid, mail.SeenAs }).ToDictionaryAsync(mail => mail.Uid, mail => mail.SeenAs, ct);
}
