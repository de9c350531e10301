using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Searching;

internal sealed class ConversationsOfCustomers(RegularsDb db) : IConversationsOfCustomers
{
    public IQueryable<ConversationId> Of(IQueryable<CustomerId> customers) =>
        db.Conversations.Where(conversation => customers.Contains(conversation.CustomerId)).Select(conversation => conversation.Id);

    public async Task<IReadOnlyList<ConversationId>> Newest(IQueryable<CustomerId> customers, int limit, CancellationToken ct) => await db.Conversations.AsNoTracking()
        .Where(conversation => customers.Contains(conversation.CustomerId)).OrderByDescending(conversation => conversation.LastMessageAt).Take(limit)
        .Select(conversation => conversation.Id).ToListAsync(ct);

    public async Task<HeardFromCustomer?> Hear(ConversationId conversation, int limit, CancellationToken ct)
    {
        if (await db.Conversations.AsNoTracking().Where(c => c.Id == conversation).Select(c => new { c.CustomerId, c.Subject }).SingleOrDefaultAsync(ct) is not { } known)
            return null;
        var heard = await db.Messages.AsNoTracking().Where(m => m.ConversationId == conversation && m.Direction == Direction.In)
            .OrderByDescending(m => m.Sequence).Take(limit).ToListAsync(ct);
        return new HeardFromCustomer(known.CustomerId, known.Subject, [.. heard.Select(message => message.VisibleText)]);
    }
}
