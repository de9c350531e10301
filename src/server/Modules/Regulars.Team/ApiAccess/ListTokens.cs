using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.ApiAccess;

/// <summary>The workspace's tokens, oldest first, without their secrets.</summary>
internal static class ListTokens
{
    public sealed record Item(TokenId Id, string Name, Role Role, Instant CreatedAt, Instant? LastUsedAt);

    public sealed record Cursor(Instant After);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/tokens", Handle)
        .Requires(Permissions.ManageTokens)
        .WithName(nameof(ListTokens));

    internal static async Task<Results<Ok<Page<Item>>, Refused>> Handle(string? cursor, int? limit, RegularsDb db, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var tokens = db.ApiTokens.AsNoTracking();
        if (after is not null)
            tokens = tokens.Where(token => token.CreatedAt > after.After);
        var found = await tokens.OrderBy(token => token.CreatedAt).Take(size + 1)
            .Select(token => new Item(token.Id, token.Name, token.Role, token.CreatedAt, token.LastUsedAt)).ToListAsync(ct);
        return TypedResults.Ok(Paging.Of(found, size, token => new Cursor(token.CreatedAt)));
    }
}
