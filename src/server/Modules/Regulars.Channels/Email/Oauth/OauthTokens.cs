using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Fetching;
using Regulars.Contracts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Oauth;

/// <summary>Tokens to sign in with, renewed ahead of their end, and once when the mail server refuses one. Outside any transaction.</summary>
internal sealed class OauthTokens(Transactions transactions, OauthProvider provider, Secrets secrets, IClock clock)
{
    private const string SignInAgain = "Sign in again: the provider no longer lets us in";

    /// <summary>A token this young that is refused will not get better by another one.</summary>
    private static readonly Duration Young = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<AccountKey, SemaphoreSlim> turns = new();

    /// <param name="NeedsSignIn">Whether only a person can help.</param>
    internal sealed record Found(string? AccessToken, string? Problem, bool NeedsSignIn = false);

    public async Task<Found> Fresh(AccountKey key, bool wasRefused, CancellationToken ct)
    {
        // Some providers give each refresh token only once: two who ask at the same time would shut each other out.
        var turn = turns.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(ct);
        try
        {
            return await Look(key, wasRefused, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Found> Look(AccountKey key, bool wasRefused, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (await Read(key, ct) is not { ProtectedRefreshToken: { } refresh } grant)
            return new Found(null, OauthGrant.NobodySignedIn, NeedsSignIn: true);
        if (grant.Problem is { } problem)
            return new Found(null, problem, NeedsSignIn: true);
        var isSpent = wasRefused && grant.RefreshedAt + Young < now;
        if (grant.IsFresh(now) && !isSpent)
            return new Found(secrets.Reveal(grant.ProtectedAccessToken!), null);

        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = secrets.Reveal(refresh),
            ["client_id"] = grant.ClientId,
        };
        if (grant.ProtectedSecret is { } secret)
            form["client_secret"] = secrets.Reveal(secret);
        return await Settle(key, grant, await provider.Ask(grant.TokenEndpoint, form, ct), ct);
    }

    private async Task<Found> Settle(AccountKey key, OauthGrant asked, TokenAnswer answer, CancellationToken ct)
    {
        if (answer is { AccessToken: null, IsFinal: false })
            return new Found(null, $"The provider gives no token: {answer.Problem}. It is asked again.");
        return await transactions.Run(
            scope => scope.Enter(key.Workspace, Actor.System),
            async services =>
            {
                if (await Find(services, key).SingleOrDefaultAsync(ct) is not { } grant)
                    return new Found(null, "The account's registration was removed.", NeedsSignIn: true);
                if (answer.AccessToken is { } token)
                    grant.Grant(secrets.Protect(token), answer.RefreshToken is { } next ? secrets.Protect(next) : null, clock.GetCurrentInstant(), answer.Lasts);
                // Another node may have been first with the same refresh token, or somebody has signed in anew.
                else if (grant.Version == asked.Version)
                    grant.Lose($"{SignInAgain} ({answer.Problem}).");
                return grant.Problem is { } problem
                    ? new Found(null, problem, NeedsSignIn: true)
                    : new Found(grant.ProtectedAccessToken is { } current ? secrets.Reveal(current) : null, null);
            },
            ct);
    }

    private Task<OauthGrant?> Read(AccountKey key, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(key.Workspace, Actor.System), services => Find(services, key).AsNoTracking().SingleOrDefaultAsync(ct), ct);

    private static IQueryable<OauthGrant> Find(IServiceProvider services, AccountKey key) =>
        services.GetRequiredService<RegularsDb>().OauthGrants.Where(grant => grant.MailboxId == key.Mailbox);
}
