using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Profile;

/// <summary>Tells a caller who they are.</summary>
internal sealed class MeReader(RegularsDb db, Presence presence, IEnumerable<Permission> permissions, IEnumerable<IMailroomState> mailrooms)
{
    public async Task<Me> Read(Caller caller, CancellationToken ct)
    {
        var workspace = await db.Set<Workspace>().AsNoTracking().SingleAsync(w => w.Id == caller.Workspace, ct);
        return new Me(
            caller.Account is { } account ? await ReadAccount(account, ct) : null,
            caller.Agent is { } agent ? new MyAgent(agent, caller.Actor.Name, caller.Role, presence.StateOf(workspace.Id, agent)) : null,
            new MyWorkspace(workspace.Id, workspace.Name, workspace.IsDemo),
            [.. permissions.Where(caller.May).Select(permission => permission.Name).Order(StringComparer.Ordinal)],
            caller.Account is { } person ? await ReadWorkspaces(person, ct) : [new NamedWorkspace(workspace.Id, workspace.Name)],
            new MyMailroom(mailrooms.FirstOrDefault()?.State ?? "stopped"));
    }

    private Task<MyAccount> ReadAccount(AccountId id, CancellationToken ct) => db.Accounts.AsNoTracking().Where(account => account.Id == id)
        .Select(account => new MyAccount(account.Id, account.Name, account.Email, account.Locale)).SingleAsync(ct);

    private Task<List<NamedWorkspace>> ReadWorkspaces(AccountId person, CancellationToken ct) => (
        from membership in db.Memberships
        where membership.Account == person
        join workspace in db.Set<Workspace>() on membership.Workspace equals workspace.Id
        orderby workspace.Name
        select new NamedWorkspace(workspace.Id, workspace.Name)).ToListAsync(ct);
}
