using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Oauth;
using Regulars.Platform.Outbox;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>Gives a server the token that it asks for. Outside any transaction.</summary>
internal sealed class ServerSignIn(OauthTokens tokens)
{
    /// <exception cref="NotSignedInException">Only a person can help.</exception>
    /// <exception cref="PutOffException">The provider gives none at present.</exception>
    public async Task<SmtpServer> Complete(WayOut way, bool wasRefused, CancellationToken ct)
    {
        if (way.Grant is not { } key)
            return way.Server;
        var found = await tokens.Fresh(key, wasRefused, ct);
        return found switch
        {
            { AccessToken: { } token } => way.Server with { AccessToken = token },
            { NeedsSignIn: true } => throw new NotSignedInException(found.Problem!),
            _ => throw new PutOffException(found.Problem ?? "The provider gives no token."),
        };
    }
}

/// <summary>A mailbox's sign-in at its provider is over, or was never made.</summary>
internal sealed class NotSignedInException(string problem) : PutOffException(problem);
