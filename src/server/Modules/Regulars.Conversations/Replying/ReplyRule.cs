using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Replying;

/// <summary>Who answers. A workspace that set nothing lets everybody.</summary>
internal sealed class ReplyRule : Aggregate, ITellTheFeed
{
    /// <summary>Only whoever has a conversation answers it; what nobody has is anybody's.</summary>
    public bool OnlyAssignee { get; private set; }

    public void Set(bool onlyAssignee) => OnlyAssignee = onlyAssignee;

    public FeedNews News(bool isNew) => new("reply-rule.changed", WorkspaceId.Value, Version);
}

/// <summary>Asks the rule for one person.</summary>
internal sealed class ReplyRules(RegularsDb db)
{
    /// <param name="me">Null: no person, but a program with a token, whom the rule does not mean.</param>
    public async Task<bool> Allow(AgentId? assignee, AgentId? me, CancellationToken ct) =>
        assignee is null || me is null || assignee == me || !await db.Set<ReplyRule>().AnyAsync(rule => rule.OnlyAssignee, ct);
}
