using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Teams;

/// <summary>Agents who share conversations. A removed one stays as a row: what it had keeps its name.</summary>
internal sealed class AgentTeam : Aggregate, ITellTheFeed
{
    private readonly List<TeamMember> members = [];

    public AgentTeam(TeamId id) : this() => Id = id;

    private AgentTeam() => (Name, Colour) = ("", "");

    public TeamId Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>One of the palette's: <c>sand</c>, <c>lake</c>, <c>pine</c> …</summary>
    public string Colour { get; private set; }

    /// <summary>Its own business hours; null: those of the brand.</summary>
    public CalendarId? CalendarId { get; private set; }

    public Assignment Assignment { get; private set; }

    public bool KeepsAgent { get; private set; }

    public bool IsRemoved { get; private set; }

    public IReadOnlyList<TeamMember> Members => members;

    public TeamSummary AsSummary => new(Id, Name, Assignment, KeepsAgent);

    public void Set(string name, string colour, CalendarId? calendar, Assignment assignment, bool keepsAgent)
    {
        if (Name.Length > 0 && Name != name)
            Raise(new TeamRenamed(Id, name));
        (Name, Colour, CalendarId, Assignment, KeepsAgent) = (name, colour, calendar, assignment, keepsAgent);
    }

    /// <summary>Whoever stays keeps their turn.</summary>
    public void Consist(IReadOnlyCollection<AgentId> agents)
    {
        members.RemoveAll(member => !agents.Contains(member.AgentId));
        members.AddRange(agents.Where(agent => members.TrueForAll(member => member.AgentId != agent)).Select(agent => new TeamMember(Id, agent)));
    }

    public void Forget(CalendarId calendar)
    {
        if (CalendarId == calendar)
            CalendarId = null;
    }

    public Outcome Remove()
    {
        if (IsRemoved)
            return Outcome.Unchanged;
        IsRemoved = true;
        members.Clear();
        Raise(new TeamRemoved(Id));
        return Outcome.Done;
    }

    public FeedNews News(bool isNew) => new("team.changed", Id.Value, Version);
}

/// <summary>An agent's place in a team.</summary>
internal sealed class TeamMember(TeamId teamId, AgentId agentId) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public TeamId TeamId { get; private set; } = teamId;

    public AgentId AgentId { get; private set; } = agentId;

    /// <summary>When a conversation last came to them by turn.</summary>
    public Instant? LastTurn { get; private set; }
}

/// <summary>Which team answers what comes to a mailbox.</summary>
internal sealed class TeamMailbox(MailboxId mailboxId, TeamId teamId) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public MailboxId MailboxId { get; private set; } = mailboxId;

    public TeamId TeamId { get; private set; } = teamId;

    public void GoTo(TeamId team) => TeamId = team;
}
