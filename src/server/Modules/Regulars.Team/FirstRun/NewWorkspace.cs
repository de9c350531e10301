using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.SigningIn;

namespace Regulars.Team.FirstRun;

/// <summary>A workspace in the making, with its first people, in the caller's transaction.</summary>
internal sealed class NewWorkspace(RegularsDb db, WorkspaceScope scope, Passwords passwords, IClock clock)
{
    public WorkspaceId Workspace => scope.Required;

    public BrandId Open(string name, string brand, bool isDemo) => OpenWorkspace.Open(db, name, brand, isDemo, Actor.System, clock);

    /// <param name="email">Of nobody who has an account.</param>
    public Agent Add(string name, string email, string password, Role role, string locale = Account.DefaultLocale)
    {
        var account = new Account(TypedId.New<AccountId>(), email, name, locale, clock.GetCurrentInstant());
        account.ChangePassword(passwords.Hash(account, password));
        var agent = new Agent(TypedId.New<AgentId>(), name, email, role);
        agent.Join(account.Id, name);
        db.AddRange(account, agent, new Membership(account.Id, Workspace, agent.Id));
        return agent;
    }

    public void ActAs(Agent agent) => scope.Enter(Workspace, agent.AsActor);

    /// <summary>The secret of a session that begins with the commit.</summary>
    public string BeginSession(Agent agent)
    {
        var (session, secret) = Session.Begin(agent.Account!.Value, Workspace, clock.GetCurrentInstant());
        db.Add(session);
        return secret;
    }
}
