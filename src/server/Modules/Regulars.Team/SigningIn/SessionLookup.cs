using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.Agents;

namespace Regulars.Team.SigningIn;

/// <summary>Finds the agent behind a session's hash.</summary>
internal sealed class SessionLookup(RegularsDb db, WorkspaceScope scope, Transactions transactions, IClock clock)
{
    private static readonly Duration SeenEvery = Duration.FromMinutes(5);

    public async Task<Caller?> Find(string hash, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var oldest = now - Session.IdleFor;
        var found = await (from session in db.Sessions.AsNoTracking()
                           where session.Hash == hash && session.LastSeenAt > oldest
                           join member in db.Memberships on new { session.Account, session.Workspace } equals new { member.Account, member.Workspace }
                           select new { Session = session, member.Agent }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;

        scope.Enter(found.Session.Workspace, Actor.System);
        var agent = await db.Agents.AsNoTracking().SingleOrDefaultAsync(a => a.Id == found.Agent && a.State == AgentState.Active, ct);
        if (agent is null)
            return null;
        if (found.Session.LastSeenAt < now - SeenEvery)
            await Touch(found.Session.Id, now, ct);
        return new Caller(
            found.Session.Workspace, agent.AsActor, agent.Role, $"session:{found.Session.Id}", IsCookie: true, found.Session.Account, found.Session.Id);
    }

    private Task<int> Touch(Guid id, Instant now, CancellationToken ct) => transactions.Run(
        _ => { },
        services => services.GetRequiredService<RegularsDb>().Sessions
            .Where(session => session.Id == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), ct),
        ct);
}
