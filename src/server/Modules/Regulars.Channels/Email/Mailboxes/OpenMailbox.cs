using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>Opens a mailbox and the door by which its mail finds this workspace.</summary>
internal sealed class OpenMailbox(RegularsDb db) : IMailboxes
{
    public async Task<Outcome> Open(BrandId brand, string address, string name, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (!EmailAddress.IsValid(normal))
            return EmailErrors.BadAddress;
        if (await db.FindDoor(Mailbox.Door, normal, ct) is not null)
            return EmailErrors.AddressTaken;

        var mailbox = await db.Mailboxes.SingleOrDefaultAsync(mailbox => mailbox.Address == normal, ct);
        if (mailbox is null)
            db.Add(mailbox = new Mailbox(TypedId.New<MailboxId>(), brand, normal, name.Trim()));
        else
            mailbox.Reopen(brand, name.Trim());
        db.OpenDoor(Mailbox.Door, normal, mailbox.Id.Value);
        return Outcome.Done;
    }
}
