using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Agents;

/// <summary>A person's membership in this workspace. A removed one stays as a row: what they did keeps its author.</summary>
internal sealed class Agent(AgentId id, string name, string email, Role role) : Aggregate, ITellTheFeed
{
    public AgentId Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    /// <summary>In lower case; unique in the workspace.</summary>
    public string Email { get; private set; } = email;

    public Role Role { get; private set; } = role;

    public AgentState State { get; private set; }

    /// <summary>Known once they accepted the invitation.</summary>
    public AccountId? Account { get; private set; }

    /// <summary>How many open conversations come to them by themselves at once; null for any number.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Nothing comes to them by itself until then.</summary>
    public Instant? OnLeaveUntil { get; private set; }

    public Actor AsActor => new(ActorKind.Agent, Id.Value, Name);

    public void Join(AccountId account, string name) => (Account, Name, State) = (account, name, AgentState.Active);

    public void InviteAgain(string name, Role role) => (Name, Role, State) = (name, role, AgentState.Invited);

    public void Rename(string name)
    {
        if (Name == name)
            return;
        Name = name;
        Raise(new AgentRenamed(Id, name));
    }

    public void Take(int? capacity) => Capacity = capacity;

    public void GoOnLeave(Instant? until) => OnLeaveUntil = until;

    public void ChangeEmail(string email) => Email = email;

    public Outcome ChangeRole(Role role, int otherOwners)
    {
        if (State == AgentState.Removed)
            return TeamErrors.Removed;
        if (Role == role)
            return Outcome.Unchanged;
        if (IsOwner && otherOwners == 0)
            return TeamErrors.LastOwner;
        Role = role;
        return Outcome.Done;
    }

    public Outcome Remove(int otherOwners)
    {
        if (State == AgentState.Removed)
            return Outcome.Unchanged;
        if (IsOwner && otherOwners == 0)
            return TeamErrors.LastOwner;
        State = AgentState.Removed;
        Raise(new AgentRemoved(Id));
        return Outcome.Done;
    }

    public FeedNews News(bool isNew) => new("agent.changed", Id.Value, Version);

    private bool IsOwner => State == AgentState.Active && Role == Role.Owner;
}
