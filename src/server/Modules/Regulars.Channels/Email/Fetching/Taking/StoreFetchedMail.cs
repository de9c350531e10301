using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Fetching.Taking;

/// <summary>Writes a fetched mail's row and moves the cursor in one transaction: a kill leaves both or neither.</summary>
internal sealed class StoreFetchedMail(Transactions transactions, IClock clock)
{
    /// <summary>False when it was here already; null when nobody asks for it any more.</summary>
    public Task<bool?> Store(FetchedMail mail, ReceivedBytes bytes, CancellationToken ct) => Within(mail, async (db, notes) =>
    {
        var now = clock.GetCurrentInstant();
        if (await Address(db, mail, ct) is not { } address || !await notes.IsWanted(mail, ct))
            return (bool?)null;
        // The unique index decides; this look only spares it the usual copy.
        var copy = await db.RawMails.Where(known => known.MailboxId == mail.Account.Mailbox && known.CopyKey == bytes.Print.CopyKey)
            .Select(known => (RawMailId?)known.Id).FirstOrDefaultAsync(ct);
        if (copy is null)
        {
            var raw = new RawMail(mail.Account.Mailbox, bytes.Print, new Delivery(bytes.MailFrom, address, "", "") { IsHistoric = mail.IsHistoric(now) }, ReceivedAt(mail, now));
            db.Add(raw);
            await notes.Take(mail, SeenAs.New, raw.Id, bytes.Print.Raw.Size, now, ct);
            return true;
        }
        await notes.Take(mail, SeenAs.Copy, copy.Value, bytes.Print.Raw.Size, now, ct);
        return false;
    }, ct);

    /// <summary>Leaves what lay there before the account was connected and is new by its number only.</summary>
    public async Task<bool> IsUnwanted(FetchedMail mail, CancellationToken ct) => mail.Purpose == Purpose.Watch && await Within(mail, async (db, notes) =>
    {
        var watch = await db.ImapWatches.SingleOrDefaultAsync(watch => watch.MailboxId == mail.Account.Mailbox, ct);
        if (watch is null || !watch.IsAt(mail.Folder, mail.UidValidity) || !watch.IsOlderThanWanted(mail.Uid, mail.Arrived))
            return false;
        await notes.Leave(mail, SeenAs.Older, 0, null, clock.GetCurrentInstant(), ct);
        return true;
    }, ct);

    public Task Leave(FetchedMail mail, SeenAs seenAs, long size, string about, CancellationToken ct) => Within(mail, async (db, notes) =>
    {
        if (await Address(db, mail, ct) is not null)
            await notes.Leave(mail, seenAs, size, about, clock.GetCurrentInstant(), ct);
        return true;
    }, ct);

    /// <summary>What is fetched long after it came takes its place in time; new mail comes when it comes here.</summary>
    private static Instant ReceivedAt(FetchedMail mail, Instant now) => mail.IsHistoric(now) && mail.Arrived is { } arrived && arrived < now ? arrived : now;

    private static Task<string?> Address(RegularsDb db, FetchedMail mail, CancellationToken ct) =>
        db.Mailboxes.Where(box => box.Id == mail.Account.Mailbox && box.ClosedAt == null).Select(box => (string?)box.Address).SingleOrDefaultAsync(ct);

    private Task<T> Within<T>(FetchedMail mail, Func<RegularsDb, SeenMails, Task<T>> work, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(mail.Account.Workspace, Actor.System, isHistoric: mail.IsHistoric(clock.GetCurrentInstant())),
        services => work(services.GetRequiredService<RegularsDb>(), services.GetRequiredService<SeenMails>()), ct);
}
