using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Oauth;

/// <summary>Shows, sets and forgets a mailbox's app registration at its provider.</summary>
internal static class OauthRoutes
{
    public sealed record Shown(
        [property: AllowedValues("google", "microsoft", "custom")] string Provider,
        string ClientId, bool HasSecret, string AuthorizationEndpoint, string TokenEndpoint, string Scope, bool IsSignedIn, string? Problem,
        [property: Description("What to enter as redirect address at the provider.")] string RedirectUri);

    public sealed record Request(
        [property: AllowedValues("google", "microsoft", "custom")] string Provider,
        [property: Required, MinLength(1), MaxLength(300)] string ClientId,
        [property: MaxLength(500)] string? ClientSecret = null,
        [property: MaxLength(100)] string? Tenant = null,
        [property: MaxLength(500)] string? AuthorizationEndpoint = null,
        [property: MaxLength(500)] string? TokenEndpoint = null,
        [property: MaxLength(500)] string? Scope = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/mailboxes/{id}/oauth", Read).Requires(Permissions.ManageEmail).WithName("ReadOauth");
        api.MapPut("/mailboxes/{id}/oauth", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetOauth");
        api.MapDelete("/mailboxes/{id}/oauth", Forget).Requires(Permissions.ManageEmail).Writes().WithName("ForgetOauth");
    }

    internal static async Task<Results<Ok<Shown>, NoContent, NotFound>> Read(MailboxId id, RegularsDb db, PublicUrl url, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is null)
            return TypedResults.NotFound();
        return await db.OauthGrants.AsNoTracking().SingleOrDefaultAsync(grant => grant.MailboxId == id, ct) is { } grant
            ? TypedResults.Ok(Show(grant, await SignIn.RedirectUri(url, ct)))
            : TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Set(
        MailboxId id, Request request, RegularsDb db, Secrets secrets, AuditLog audit, PublicUrl url, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is not { } mailbox)
            return TypedResults.NotFound();
        if (OauthRegistration.Of(request) is not { } registration)
            return new Refused(EmailErrors.BadOauth);
        var grant = await db.OauthGrants.SingleOrDefaultAsync(grant => grant.MailboxId == id, ct);
        if (grant is null)
            db.Add(grant = new OauthGrant(id));
        grant.Register(registration, request.ClientSecret is { Length: > 0 } secret ? secrets.Protect(secret) : grant.SecretFor(registration));
        audit.Record("email.oauth-set", mailbox.Address, new { registration.Provider, registration.ClientId });
        return TypedResults.Ok(Show(grant, await SignIn.RedirectUri(url, ct)));
    }

    internal static async Task<Results<NoContent, NotFound>> Forget(MailboxId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await ListMailboxes.Find(db, id, ct) is not { } mailbox)
            return TypedResults.NotFound();
        if (await db.OauthGrants.SingleOrDefaultAsync(grant => grant.MailboxId == id, ct) is { } grant)
        {
            db.Remove(grant);
            audit.Record("email.oauth-forgotten", mailbox.Address);
        }
        return TypedResults.NoContent();
    }

    private static Shown Show(OauthGrant grant, string redirectUri) => new(
        grant.Provider, grant.ClientId, grant.ProtectedSecret is not null, grant.AuthorizationEndpoint, grant.TokenEndpoint, grant.Scope, grant.IsSignedIn, grant.Problem,
        redirectUri);
}
