using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Oauth;
using Regulars.Contracts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>What it takes to connect an account now; its token is fetched where it has one. Outside any transaction.</summary>
internal sealed class ImapServers(Transactions transactions, Secrets secrets, OauthTokens tokens)
{
    /// <param name="Problem">Why it cannot be connected, in words.</param>
    internal sealed record Found(ImapAccount Account, ImapServer? Server, string? Problem);

    /// <summary>Null when there is no such account, or it is paused.</summary>
    public async Task<Found?> Find(AccountKey key, bool wasRefused, CancellationToken ct)
    {
        var account = await transactions.Run(
            scope => scope.Enter(key.Workspace, Actor.System),
            services => services.GetRequiredService<RegularsDb>().ImapAccounts.AsNoTracking().SingleOrDefaultAsync(account => account.MailboxId == key.Mailbox, ct), ct);
        return account is null or { IsPaused: true } ? null : await Describe(key, account, wasRefused, ct);
    }

    public async Task<Found> Describe(AccountKey key, ImapAccount account, bool wasRefused, CancellationToken ct)
    {
        var server = new ImapServer(account.Host, account.Port, account.Security, account.Username, null, null);
        if (account.SignIn == "password")
            return new Found(account, server with { Password = account.ProtectedPassword is { } secret ? secrets.Reveal(secret) : "" }, null);
        var token = await tokens.Fresh(key, wasRefused, ct);
        return token.Problem is { } problem ? new Found(account, null, problem) : new Found(account, server with { AccessToken = token.AccessToken }, null);
    }
}
