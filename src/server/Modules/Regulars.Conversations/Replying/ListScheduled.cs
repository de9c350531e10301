using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Conversations.Inbox;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>The replies that wait for their time, the next to leave first: one's own, and for leads <c>whose=all</c>.</summary>
internal static class ListScheduled
{
    private const int LongestPreview = 200;

    public sealed record Cursor(Instant At, int Number, int Sequence);

    /// <param name="Sequence">The reply's place in its conversation.</param>
    /// <param name="Preview">Its first 200 characters at most.</param>
    public sealed record Row(
        MessageId Id, ConversationId Conversation, int Number, int Sequence, string Subject, ConversationRow.Named<CustomerId> Customer, Actor Author,
        IReadOnlyList<MailAddress> To, string Preview, Instant SendAt);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/scheduled", Handle)
        .Requires(Permissions.WriteMessages)
        .WithName(nameof(ListScheduled));

    internal static async Task<Results<Ok<Page<Row>>, Refused>> Handle(
        string? whose, string? cursor, int? limit, RegularsDb db, Caller caller, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        if (whose is not (null or "mine" or "all"))
            return new Refused(ConversationErrors.NotWhose);
        if (whose == "all" && !caller.May(Permissions.ReadScheduled))
            return new Refused(CommonErrors.Forbidden);

        var me = caller.Actor.Id;
        var waiting = db.Messages.AsNoTracking().Where(m => m.SendAt != null && m.DeliveryState == DeliveryState.Queued && m.Email == null);
        var mine = whose == "all" ? waiting : waiting.Where(m => m.ScheduledBy == me && me != null);
        var rows = mine.Join(db.Conversations, m => m.ConversationId, c => c.Id, (m, c) => new { Message = m, Conversation = c });
        if (after is not null)
        {
            rows = rows.Where(row => row.Message.SendAt > after.At || (row.Message.SendAt == after.At
                && (row.Conversation.Number > after.Number || (row.Conversation.Number == after.Number && row.Message.Sequence > after.Sequence))));
        }
        var size = Paging.Limit(limit);
        var page = await rows.OrderBy(row => row.Message.SendAt).ThenBy(row => row.Conversation.Number).ThenBy(row => row.Message.Sequence).Take(size + 1)
            .Select(row => new Row(
                row.Message.Id, row.Conversation.Id, row.Conversation.Number, row.Message.Sequence, row.Conversation.Subject,
                new ConversationRow.Named<CustomerId>(row.Conversation.CustomerId, row.Conversation.CustomerName), row.Message.Author, row.Message.To,
                row.Message.Text.Substring(0, LongestPreview), row.Message.SendAt!.Value))
            .ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(page, size, last => new Cursor(last.SendAt, last.Number, last.Sequence)));
    }
}
