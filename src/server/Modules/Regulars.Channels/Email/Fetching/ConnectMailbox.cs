using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Fetching;

/// <summary>The checklist's step of mail that comes in: a mailbox is connected, or mail comes by another way.</summary>
internal sealed class ConnectMailbox(RegularsDb db) : IOnboardingStep
{
    public string Key => "mailbox";

    public int Minutes => 4;

    public async Task<bool> IsDone(CancellationToken ct) => await db.ImapAccounts.AnyAsync(ct) || await db.RawMails.AnyAsync(ct);
}
