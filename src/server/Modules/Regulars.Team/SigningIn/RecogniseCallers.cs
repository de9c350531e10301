using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Security;
using Regulars.Team.ApiAccess;

namespace Regulars.Team.SigningIn;

/// <summary>Knows people by their session and programs by their token.</summary>
internal sealed class RecogniseCallers(IServiceScopeFactory scopes, RememberedCallers remembered) : IRecogniseCallers
{
    private const string Bearer = "Bearer ";

    public async Task<Caller?> Recognise(HttpContext http, CancellationToken ct)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        var isBearer = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
        var secret = isBearer ? authorization[Bearer.Length..].Trim() : SessionCookie.Read(http.Request);
        return secret is { Length: > 0 and < 200 } && await Recognise(secret, ct) is { } caller ? caller with { IsCookie = !isBearer } : null;
    }

    public async Task<Caller?> Recognise(string secret, CancellationToken ct)
    {
        var hash = Tokens.Hash(secret);
        if (remembered.Find(hash) is { } known)
            return known;

        var generation = remembered.Generation;
        await using var scope = scopes.CreateAsyncScope();
        var caller = secret.StartsWith(ApiToken.Prefix, StringComparison.Ordinal)
            ? await scope.ServiceProvider.GetRequiredService<TokenLookup>().Find(hash, ct)
            : await scope.ServiceProvider.GetRequiredService<SessionLookup>().Find(hash, ct);
        if (caller is not null)
            remembered.Remember(hash, caller, generation);
        return caller;
    }
}
