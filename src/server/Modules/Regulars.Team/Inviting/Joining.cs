using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Inviting;

/// <summary>Turns an invited agent into an active one, in the caller's transaction.</summary>
internal sealed class Joining(RegularsDb db, WorkspaceScope scope, Passwords passwords, AuditLog audit, IClock clock)
{
    /// <summary>The person's account, made when there is none; null when theirs has another password or is locked.</summary>
    /// <param name="locale">The language that a new one begins in.</param>
    public async Task<Account?> Identify(Agent agent, string password, string locale, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Email == agent.Email, ct) is { } present)
            return !present.IsLocked(now) && passwords.AreRight(present, password) ? present : null;

        var account = new Account(TypedId.New<AccountId>(), agent.Email, agent.Name, locale, now);
        account.ChangePassword(passwords.Hash(account, password));
        db.Add(account);
        return account;
    }

    /// <summary>The secret of a session that begins with the commit.</summary>
    public async Task<string> Join(Agent agent, Account account, CancellationToken ct)
    {
        agent.Join(account.Id, account.Name);
        db.Add(new Membership(account.Id, agent.WorkspaceId, agent.Id));
        await db.Invitations.Where(invitation => invitation.Agent == agent.Id).ExecuteDeleteAsync(ct);
        await db.ShutDoors(Invitation.Door, agent.Id.Value, ct);
        scope.Enter(agent.WorkspaceId, agent.AsActor);
        audit.Record("agent.joined", agent.Id.ToString(), new { email = agent.Email, role = agent.Role });

        var (session, secret) = Session.Begin(account.Id, agent.WorkspaceId, clock.GetCurrentInstant());
        db.Add(session);
        return secret;
    }
}
