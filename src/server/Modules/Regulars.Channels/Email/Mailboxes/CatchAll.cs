using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Mailboxes;

/// <summary>The mailbox that takes what is addressed to nobody at a domain: one for each domain of the whole installation.</summary>
internal static class CatchAll
{
    /// <summary>Asked last, when no mailbox has the address. It rests once another workspace has a mailbox at the domain: what is nobody's may then be theirs.</summary>
    public static async Task<Door?> Find(RegularsDb db, string domain, CancellationToken ct) =>
        await db.FindDoor(Mailbox.DomainDoor, domain, ct) is { } door && !await IsShared(db, domain, door.Workspace, ct) ? door : null;

    /// <summary>Null when the mailbox of this workspace now takes all of its domain.</summary>
    public static async Task<Error?> Open(RegularsDb db, WorkspaceId workspace, MailboxId mailbox, string address, CancellationToken ct)
    {
        var domain = EmailAddress.Domain(address);
        if (await db.FindDoor(Mailbox.DomainDoor, domain, ct) is not null || await IsShared(db, domain, workspace, ct))
            return EmailErrors.DomainTaken;
        db.OpenDoor(Mailbox.DomainDoor, domain, mailbox.Value);
        return null;
    }

    public static Task Shut(RegularsDb db, MailboxId mailbox, CancellationToken ct) => db.ShutDoors(Mailbox.DomainDoor, mailbox.Value, ct);

    private static Task<bool> IsShared(RegularsDb db, string domain, WorkspaceId with, CancellationToken ct)
    {
        var ending = $"@{domain}";
        return db.Set<Door>().AnyAsync(door => door.Kind == Mailbox.Door && door.Workspace != with && door.Key.EndsWith(ending), ct);
    }
}
