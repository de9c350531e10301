using Regulars.Channels.Email.Mailboxes;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Receiving;

/// <summary>A mailbox here, and the address by which it was found.</summary>
internal sealed record Recipient(WorkspaceId Workspace, MailboxId Mailbox, string Address);

/// <summary>Finds mailboxes of all workspaces by address.</summary>
internal sealed class Recipients(RegularsDb db)
{
    /// <summary>Null when nobody here receives mail for the address. A plus and what follows it, such as our reply token, does not count.</summary>
    public async Task<Recipient?> Find(string address, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (!EmailAddress.IsValid(normal))
            return null;
        var door = await db.FindDoor(Mailbox.Door, normal, ct);
        if (door is null && EmailAddress.Tag(normal) is not null)
            door = await db.FindDoor(Mailbox.Door, EmailAddress.WithoutTag(normal), ct);
        door ??= await CatchAll.Find(db, EmailAddress.Domain(normal), ct);
        return door is null ? null : new Recipient(door.Workspace, MailboxId.From(door.Target), address);
    }

    /// <summary>Each mailbox once, however many of the addresses lead to it.</summary>
    public async Task<IReadOnlyList<Recipient>> FindAll(IEnumerable<string> addresses, CancellationToken ct)
    {
        var found = new List<Recipient>();
        foreach (var address in addresses)
        {
            if (await Find(address, ct) is { } recipient && found.TrueForAll(known => known.Mailbox != recipient.Mailbox))
                found.Add(recipient);
        }
        return found;
    }
}
