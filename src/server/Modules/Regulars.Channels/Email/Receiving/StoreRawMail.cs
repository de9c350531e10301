using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Writes a row for each mailbox that a mail came to, in one transaction for each workspace.</summary>
internal sealed class StoreRawMail(Transactions transactions, IClock clock)
{
    /// <summary>False when every one of them was a copy. After a failure half-way the sender comes again, and what is there already is a copy.</summary>
    public async Task<bool> Store(MailFingerprint print, IReadOnlyList<Recipient> recipients, Delivery delivery, CancellationToken ct)
    {
        var isNew = false;
        foreach (var workspace in recipients.GroupBy(recipient => recipient.Workspace))
        {
            isNew |= await transactions.Run(
                scope => scope.Enter(workspace.Key, Actor.System, isHistoric: delivery.IsHistoric),
                services => StoreIn(services.GetRequiredService<RegularsDb>(), print, workspace, delivery, ct), ct);
        }
        return isNew;
    }

    private async Task<bool> StoreIn(
        RegularsDb db, MailFingerprint print, IEnumerable<Recipient> recipients, Delivery delivery, CancellationToken ct)
    {
        var isNew = false;
        foreach (var recipient in recipients)
        {
            // The unique index decides; this look only spares it the usual copy.
            if (await db.RawMails.AnyAsync(mail => mail.MailboxId == recipient.Mailbox && mail.CopyKey == print.CopyKey, ct))
                continue;
            db.Add(new RawMail(recipient.Mailbox, print, delivery with { Recipient = recipient.Address }, clock.GetCurrentInstant()));
            isNew = true;
        }
        return isNew;
    }
}
