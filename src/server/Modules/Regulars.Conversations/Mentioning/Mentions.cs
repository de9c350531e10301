using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Mentioning;

/// <summary>The conversations in which notes call somebody.</summary>
internal static class Mentions
{
    public static IQueryable<Conversation> Mentioning(this RegularsDb db, AgentId? agent) => db.Conversations.AsNoTracking()
        .Where(c => c.Shelf != Shelf.Spam && db.Set<Mention>().Any(m => m.Conversation == c.Id && m.Agent == agent));

    public static IQueryable<Conversation> NewlyMentioning(this RegularsDb db, AgentId? agent) => db.Conversations.AsNoTracking()
        .Where(c => c.Shelf != Shelf.Spam && db.Set<Mention>().Any(m => m.Conversation == c.Id && m.Agent == agent && m.ReadAt == null));
}
