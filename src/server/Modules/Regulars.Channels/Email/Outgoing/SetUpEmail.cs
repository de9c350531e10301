using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>The checklist's step of email: answers can leave the house.</summary>
internal sealed class SetUpEmail(RegularsDb db) : IOnboardingStep
{
    public string Key => "email";

    public int Minutes => 3;

    public Task<bool> IsDone(CancellationToken ct) => db.OutgoingServers.AnyAsync(ct);
}
