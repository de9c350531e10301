using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Describing;

/// <summary>Gives a conversation another subject, by which it is found from now on. Answers go out under the new one.</summary>
internal static class RetitleConversation
{
    /// <param name="From">The subject that the person saw.</param>
    public sealed record Request([property: Required(AllowEmptyStrings = true), MaxLength(500)] string Subject, [property: Required(AllowEmptyStrings = true), MaxLength(500)] string From);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPut("/{id}/subject", Handle)
        .Requires(Permissions.DescribeConversations)
        .Writes()
        .WithName(nameof(RetitleConversation));

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, SearchIndex search, Actor by, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await db.Conversations.Find(id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var outcome = conversation.Retitle(request.Subject, request.From, new Moment(by, clock, calendar));
        if (outcome.IsChange)
            search.Add(new SearchRow(id, null, conversation.LastMessageAt, conversation.Subject));
        return outcome.Error is { } error ? new Refused(error) : TypedResults.NoContent();
    }
}
