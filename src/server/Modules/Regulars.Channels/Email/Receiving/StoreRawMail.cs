using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Writes a row for each mailbox that a mail came to. Mails that arrive at once share a transaction of their workspace.</summary>
internal sealed class StoreRawMail
{
    private const int MostTogether = 16;

    private readonly Transactions transactions;
    private readonly IClock clock;
    private readonly Gathered<Arrival, bool> arrivals;

    public StoreRawMail(Transactions transactions, IClock clock)
    {
        (this.transactions, this.clock) = (transactions, clock);
        arrivals = new(MostTogether, StoreAll);
    }

    /// <summary>False when every one of them was a copy. After a failure half-way the sender comes again, and what is there already is a copy.</summary>
    public Task<bool> Store(MailFingerprint print, IReadOnlyList<Recipient> recipients, Delivery delivery) =>
        arrivals.Run(new Arrival(print, recipients, delivery));

    private async Task<IReadOnlyList<bool>> StoreAll(IReadOnlyList<Arrival> arrived)
    {
        var areNew = new bool[arrived.Count];
        foreach (var workspace in arrived.SelectMany(arrival => arrival.Recipients).Select(recipient => recipient.Workspace).Distinct())
        {
            var stored = await transactions.Run(
                scope => scope.Enter(workspace, Actor.System),
                services => StoreIn(workspace, services.GetRequiredService<RegularsDb>(), arrived), CancellationToken.None);
            for (var i = 0; i < areNew.Length; i++)
                areNew[i] |= stored[i];
        }
        return areNew;
    }

    private async Task<IReadOnlyList<bool>> StoreIn(WorkspaceId workspace, RegularsDb db, IReadOnlyList<Arrival> arrived)
    {
        var known = await Known(db, arrived);
        var areNew = new bool[arrived.Count];
        for (var i = 0; i < areNew.Length; i++)
        {
            var (print, recipients, delivery) = arrived[i];
            foreach (var recipient in recipients.Where(recipient => recipient.Workspace == workspace))
            {
                if (!known.Add((recipient.Mailbox, print.CopyKey)))
                    continue;
                db.Add(new RawMail(recipient.Mailbox, print, delivery with { Recipient = recipient.Address }, clock.GetCurrentInstant()));
                areNew[i] = true;
            }
        }
        return areNew;
    }

    /// <summary>Those of which one is here. The unique index decides; this look only spares it the usual copy.</summary>
    private static async Task<HashSet<(MailboxId Mailbox, string CopyKey)>> Known(RegularsDb db, IReadOnlyList<Arrival> arrived)
    {
        var mailboxes = arrived.SelectMany(arrival => arrival.Recipients).Select(recipient => recipient.Mailbox).Distinct().ToList();
        var keys = arrived.Select(arrival => arrival.Print.CopyKey).ToList();
        var known = await db.RawMails.Where(mail => mailboxes.Contains(mail.MailboxId) && keys.Contains(mail.CopyKey))
            .Select(mail => new { mail.MailboxId, mail.CopyKey }).ToListAsync();
        return [.. known.Select(mail => (mail.MailboxId, mail.CopyKey))];
    }

    private sealed record Arrival(MailFingerprint Print, IReadOnlyList<Recipient> Recipients, Delivery Delivery);
}
