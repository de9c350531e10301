using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Oauth;

/// <summary>Begins a sign-in at the provider: answers the address to send the person's browser to (RFC 6749, section 4.1.1; RFC 7636).</summary>
internal static class SignIn
{
    public sealed record Response(string Url);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/mailboxes/{id}/oauth/sign-in", Handle)
        .Requires(Permissions.ManageEmail)
        .Writes(showsSecret: true)
        .WithName("BeginOauthSignIn");

    public static async Task<string> RedirectUri(PublicUrl url, CancellationToken ct) => $"{await url.Read(ct)}/api/v1/oauth/callback";

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(
        MailboxId id, RegularsDb db, WorkspaceScope scope, Secrets secrets, PublicUrl url, AuditLog audit, IClock clock, CancellationToken ct)
    {
        if (await db.OauthGrants.SingleOrDefaultAsync(grant => grant.MailboxId == id, ct) is not { } grant)
            return TypedResults.NotFound();
        var (mark, verifier) = (Tokens.New(), Tokens.New());
        grant.Begin(mark, secrets.Protect(verifier), clock.GetCurrentInstant());
        audit.Record("email.oauth-sign-in-begun", id.ToString());
        var query = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = grant.ClientId,
            ["redirect_uri"] = await RedirectUri(url, ct),
            ["scope"] = grant.Scope,
            ["state"] = new OauthState(new AccountKey(scope.Required, id).ToString(), mark).Seal(secrets),
            ["code_challenge"] = Challenge(verifier),
            ["code_challenge_method"] = "S256",
        };
        // Google gives a refresh token only when it is asked for, and only with the person's consent.
        if (grant.Provider == "google")
            (query["access_type"], query["prompt"]) = ("offline", "consent");
        return TypedResults.Ok(new Response(QueryHelpers.AddQueryString(grant.AuthorizationEndpoint, query)));
    }

    private static string Challenge(string verifier) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
