using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Assigning;
using Regulars.Conversations.Facts;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    public TeamId? TeamId { get; private set; }

    public string? TeamName { get; private set; }

    public Instant TeamSince { get; private set; }

    /// <summary>Gives it to a team, or to none. Refused when it is no longer whose the person saw it to be. Its agent stays.</summary>
    public Outcome MoveTo(TeamSummary? team, TeamId? seen, Moment now)
    {
        if (TeamId == team?.Id)
            return Outcome.Unchanged;
        if (TeamId != seen)
            return ConversationErrors.MovedMeanwhile(TeamId, TeamName);

        if (TeamId is { } from)
            stints.Add(Stint.Of(this, StintKind.Team, from.ToString(), TeamSince, now));
        Tell(now, "team-changed", new { to = team?.Name, from = TeamName });
        (TeamId, TeamName, TeamSince, changedBy) = (team?.Id, team?.Name, now.At, now.By.Id);
        AskForAgent(team);
        return Outcome.Done;
    }

    public void CallTeam(string name) => TeamName = name;

    /// <summary>Where its team gives work out by itself, somebody is looked for; but not for what is over or lies apart.</summary>
    /// <param name="not">Who has just handed it back.</param>
    public void AskForAgent(TeamSummary? team, AgentId? not = null)
    {
        if (team is { AssignsByItself: true } && AssigneeId is null && Shelf is Shelf.Open or Shelf.Snoozed)
            Raise(new AgentNeeded(Id, team.Id, not));
    }
}
