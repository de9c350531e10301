using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Conversations.Drafting;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Moving;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>Takes back a reply that has not left yet. Its words become the caller's draft, unless one is there already.</summary>
internal static class WithdrawReply
{
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapDelete("/{id}/messages/{message}/sending", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes()
        .WithName(nameof(WithdrawReply));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, MessageId message, RegularsDb db, Departures departures, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation
            || await db.Messages.SingleOrDefaultAsync(m => m.Id == message && m.ConversationId == conversation.Id, ct) is not { } reply)
            return TypedResults.NotFound();

        var now = new Moment(by, clock, calendar);
        var others = await db.Messages.AsNoTracking().Where(m => m.ConversationId == conversation.Id && m.Id != message && m.Kind == MessageKind.Message).ToListAsync(ct);
        var words = DraftOf(reply, conversation.LastSequence, now);
        if (conversation.Withdraw(reply, [.. others.Select(Standing.Of)], now).Error is { } error)
            return new Refused(error);

        await departures.Cancel(message, ct);
        if (await db.Set<Response>().SingleOrDefaultAsync(response => response.Id == message, ct) is { } response)
            db.Remove(response);
        if (!await KeepDraft.Mine(db, conversation.Id, by).AnyAsync(ct))
            db.Add(words);
        return TypedResults.NoContent();
    }

    private static Draft DraftOf(Message reply, int seen, Moment now) => new()
    {
        ConversationId = reply.ConversationId,
        AuthorId = now.By.Id ?? Guid.Empty,
        Html = reply.Html ?? PlainHtml.Of(reply.Text),
        Attachments = reply.Attachments,
        To = [.. reply.To.Select(to => to.Address)],
        Cc = [.. reply.Cc.Select(to => to.Address)],
        Answers = reply.Answers,
        Seen = seen,
        UpdatedAt = now.At,
    };
}
