using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations;

namespace Regulars.Bench.Seeding;

/// <summary>A workspace with its people, ready to be filled.</summary>
internal sealed record Office(WorkspaceId Workspace, BrandId Brand, MailboxId Mailbox, string Address, IReadOnlyList<Colleague> Agents)
{
    public string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];
}

/// <summary>Somebody of ours.</summary>
internal sealed record Colleague(AgentId Id, string Name)
{
    public Actor AsActor => new(ActorKind.Agent, Id.Value, Name);

    public Assignee AsAssignee => new(Id, Name);
}
