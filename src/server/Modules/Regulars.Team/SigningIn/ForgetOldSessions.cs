using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Clock;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.SigningIn;

/// <summary>Sessions that were idle for 30 days are over already; this takes their rows away.</summary>
internal sealed class ForgetOldSessions(RegularsDb db, WorkspaceScope scope) : IJob
{
    public Task Run(Instant due, CancellationToken ct)
    {
        var (workspace, oldest) = (scope.Required, due - Session.IdleFor);
        return db.Sessions.Where(session => session.Workspace == workspace && session.LastSeenAt < oldest).ExecuteDeleteAsync(ct);
    }
}
