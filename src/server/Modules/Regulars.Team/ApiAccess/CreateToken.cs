using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.ApiAccess;

/// <summary>Makes a token for a program. Its secret is shown in this answer and never again.</summary>
internal static class CreateToken
{
    public sealed record Request([property: Required, MinLength(1), MaxLength(100)] string Name, Role Role);

    public sealed record Response(TokenId Id, string Token);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/tokens", Handle)
        .Requires(Permissions.ManageTokens)
        .Writes(showsSecret: true)
        .WithName(nameof(CreateToken));

    internal static Created<Response> Handle(Request request, RegularsDb db, AuditLog audit, IClock clock)
    {
        var (token, secret) = Open(db, request.Name, request.Role, clock.GetCurrentInstant());
        audit.Record("token.created", token.Id.ToString(), new { name = token.Name, role = token.Role });
        return TypedResults.Created($"/api/v1/tokens/{token.Id}", new Response(token.Id, secret));
    }

    internal static (ApiToken Token, string Secret) Open(RegularsDb db, string name, Role role, Instant at)
    {
        var secret = Tokens.New(ApiToken.Prefix);
        var token = new ApiToken(TypedId.New<TokenId>(), name, role, at);
        db.Add(token);
        db.OpenDoor(ApiToken.Door, Tokens.Hash(secret), token.Id.Value);
        return (token, secret);
    }
}
