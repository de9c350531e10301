using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>The checklist's step of email: answers can leave the house.</summary>
internal sealed class SetUpEmail(RegularsDb db) : IOnboardingStep
{
    public string Key => "email";

    public int Minutes => 3;

    public async Task<bool> IsDone(CancellationToken ct) => await db.OutgoingServers.AnyAsync(ct) || await db.MailboxServers.AnyAsync(ct);
}
