using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Sending;
using Regulars.Contracts;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Leasing;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Oauth;

/// <summary>
/// The provider sends the person's browser back here. Public, for the desk's cookie does not come along from another site: the sealed state and the
/// secret of RFC 7636, which never left, say whose sign-in it is.
/// </summary>
internal sealed class EndSignIn(Transactions transactions, OauthProvider provider, Secrets secrets, IClock clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/oauth/callback", Handle).IsPublic().WithName(nameof(EndSignIn));

    internal static async Task<RedirectHttpResult> Handle(
        string? code, string? state, string? error, EndSignIn ending, PublicUrl url, Secrets secrets, CancellationToken ct)
    {
        var page = $"{await url.Read(ct)}/settings/accounts";
        if (OauthState.Open(state, secrets) is not { } opened)
            return TypedResults.Redirect($"{page}?signIn=unknown");
        var outcome = code is { Length: > 0 and < 4096 } ? await ending.Exchange(opened, code, await SignIn.RedirectUri(url, ct), ct) : error == "access_denied" ? "denied" : "failed";
        return TypedResults.Redirect($"{page}?mailbox={opened.Key.Mailbox}&signIn={outcome}");
    }

    private async Task<string> Exchange(OauthState state, string code, string redirectUri, CancellationToken ct)
    {
        var grant = await Read(state.Key, ct);
        if (grant?.ProtectedVerifier is null || !grant.Awaits(state.Mark, clock.GetCurrentInstant()))
            return "late";
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["client_id"] = grant.ClientId,
            ["code_verifier"] = secrets.Reveal(grant.ProtectedVerifier),
        };
        if (grant.ProtectedSecret is { } secret)
            form["client_secret"] = secrets.Reveal(secret);
        var answer = await provider.Ask(grant.TokenEndpoint, form, ct);
        if (answer.AccessToken is null)
            return "failed";
        return answer.RefreshToken is null && grant.ProtectedRefreshToken is null ? "not-lasting" : await Keep(state, answer, ct);
    }

    private Task<string> Keep(OauthState state, TokenAnswer answer, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(state.Key.Workspace, Actor.System),
        async services =>
        {
            var (db, now) = (services.GetRequiredService<RegularsDb>(), clock.GetCurrentInstant());
            var grant = await db.OauthGrants.SingleOrDefaultAsync(grant => grant.MailboxId == state.Key.Mailbox, ct);
            if (grant is null || !grant.Awaits(state.Mark, now))
                return "late";
            grant.Grant(secrets.Protect(answer.AccessToken!), answer.RefreshToken is { } refresh ? secrets.Protect(refresh) : null, now, answer.Lasts);
            services.GetRequiredService<AuditLog>().Record("email.oauth-signed-in", state.Key.Mailbox.ToString(), new { grant.Provider });
            await services.GetRequiredService<EventOutbox>().Hurry<SendReplyWhenWritten>(ct);
            if (await db.ImapAccounts.AnyAsync(account => account.MailboxId == state.Key.Mailbox && !account.IsPaused, ct))
                await db.Offer(ImapAccount.Lease, state.Key.Mailbox.Value, ct);
            return "done";
        },
        ct);

    private Task<OauthGrant?> Read(AccountKey key, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(key.Workspace, Actor.System),
        services => services.GetRequiredService<RegularsDb>().OauthGrants.AsNoTracking().SingleOrDefaultAsync(grant => grant.MailboxId == key.Mailbox, ct), ct);
}
