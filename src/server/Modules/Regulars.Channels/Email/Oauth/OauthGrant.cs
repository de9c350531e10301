using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Oauth;

/// <summary>What a mail provider lets us do for a mailbox: the shop's own app registration there, and what its owner's sign-in gave.</summary>
internal sealed class OauthGrant(MailboxId mailboxId) : Aggregate, ITellTheFeed
{
    public const string NobodySignedIn = "Nobody has signed in at the provider yet.";

    /// <summary>A token is renewed before the provider lets it end.</summary>
    private static readonly Duration Ahead = Duration.FromMinutes(5);

    private static readonly Duration TimeToSignIn = Duration.FromMinutes(15);

    public MailboxId MailboxId { get; private set; } = mailboxId;

    /// <summary>google, microsoft or custom.</summary>
    public string Provider { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    public string? ProtectedSecret { get; private set; }

    public string AuthorizationEndpoint { get; private set; } = "";

    public string TokenEndpoint { get; private set; } = "";

    public string Scope { get; private set; } = "";

    public string? ProtectedRefreshToken { get; private set; }

    public string? ProtectedAccessToken { get; private set; }

    public Instant? RefreshedAt { get; private set; }

    public Instant? ExpiresAt { get; private set; }

    /// <summary>Why somebody has to sign in again, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>Of a sign-in that is under way: what its answer must bring along, and the secret of RFC 7636.</summary>
    public string? PendingMark { get; private set; }

    public string? ProtectedVerifier { get; private set; }

    public Instant? PendingUntil { get; private set; }

    /// <summary>Why it lets nobody in at present, in words.</summary>
    public string? Lack => ProtectedRefreshToken is null ? NobodySignedIn : Problem;

    public bool IsSignedIn => ProtectedRefreshToken is not null && Problem is null;

    /// <summary>Another registration knows nothing of what was granted to the one before.</summary>
    public void Register(OauthRegistration registration, string? protectedSecret)
    {
        var isOther = ClientId != registration.ClientId || TokenEndpoint != registration.TokenEndpoint || Scope != registration.Scope;
        (Provider, ClientId, ProtectedSecret) = (registration.Provider, registration.ClientId, protectedSecret);
        (AuthorizationEndpoint, TokenEndpoint, Scope) = (registration.AuthorizationEndpoint, registration.TokenEndpoint, registration.Scope);
        if (isOther)
            (ProtectedRefreshToken, ProtectedAccessToken, RefreshedAt, ExpiresAt, Problem) = (null, null, null, null, null);
    }

    /// <summary>A stored secret goes to the stored provider only.</summary>
    public string? SecretFor(OauthRegistration registration) => TokenEndpoint == registration.TokenEndpoint ? ProtectedSecret : null;

    public void Begin(string mark, string protectedVerifier, Instant now) =>
        (PendingMark, ProtectedVerifier, PendingUntil) = (mark, protectedVerifier, now + TimeToSignIn);

    public bool Awaits(string mark, Instant now) => PendingMark == mark && now < PendingUntil;

    public void Grant(string protectedAccess, string? protectedRefresh, Instant now, Duration lasts)
    {
        (ProtectedAccessToken, ProtectedRefreshToken) = (protectedAccess, protectedRefresh ?? ProtectedRefreshToken);
        (RefreshedAt, ExpiresAt, Problem) = (now, now + lasts, null);
        (PendingMark, ProtectedVerifier, PendingUntil) = (null, null, null);
    }

    public void Lose(string problem) => (ProtectedAccessToken, ExpiresAt, Problem) = (null, null, problem);

    public bool IsFresh(Instant now) => ProtectedAccessToken is not null && now < ExpiresAt - Ahead;

    public FeedNews News(bool isNew) => new("channel.changed", MailboxId.Value, Version);
}
