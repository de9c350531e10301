using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Filtering;

/// <summary>All that conversations can be filtered by, of every module.</summary>
internal static class ListFields
{
    public sealed record Shown(string Name, FilterKind Kind, IReadOnlyList<string> Ops, IReadOnlyList<string>? Choices);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/fields", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName("ListConversationFields");

    internal static Ok<Page<Shown>> Handle(ConversationFilters filters) => TypedResults.Ok(new Page<Shown>(
        [.. filters.Fields.Select(field => new Shown(field.Name, field.Shape.Kind, field.Shape.Ops, field.Shape.Choices))], null));
}
