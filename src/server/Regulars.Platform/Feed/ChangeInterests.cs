using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Platform.Feed;

/// <summary>Says what a browser looks at, for all its tabs together.</summary>
internal static class ChangeInterests
{
    public sealed record Interest(ConversationId Id, [property: AllowedValues("viewing", "replying")] string Doing);

    public sealed record Request(Guid Stream, [property: MaxLength(50)] IReadOnlyList<Interest> Conversations);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/feed/interests", Handle)
        .Requires(PlatformPermissions.ReadFeed)
        .WithName(nameof(ChangeInterests));

    internal static Results<NoContent, NotFound> Handle(Request request, Caller caller, Presence presence) =>
        presence.Look(request.Stream, caller, [.. request.Conversations.Select(interest => (interest.Id, interest.Doing))])
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
}
