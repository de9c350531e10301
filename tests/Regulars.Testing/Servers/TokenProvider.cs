using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Regulars.Testing.Servers;

/// <summary>
/// A provider's token server as RFC 6749, 6750, 7636 and Google's and Microsoft's documents describe it. It knows one registered app, takes nothing that is
/// not written there, and remembers whatever else was asked: a test ends red then.
/// </summary>
public sealed class TokenProvider : IAsyncDisposable
{
    public const string ClientId = "regulars-of-this-shop";
    public const string ClientSecret = "a secret of theirs";
    public const string Scope = "mail.read offline_access";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Code> codes = new();
    private readonly ConcurrentDictionary<string, string> refreshTokens = new();
    private readonly ConcurrentDictionary<string, string> accessTokens = new();
    private int given;

    private TokenProvider(WebApplication app) => this.app = app;

    /// <summary>What was asked and stands in no document.</summary>
    public ConcurrentQueue<string> Undocumented { get; } = new();

    /// <summary>How often tokens were given for a refresh token.</summary>
    public int Refreshes { get; private set; }

    /// <summary>RFC 6749, section 5.1: in seconds.</summary>
    public int ExpiresIn { get; set; } = 3600;

    public TokenMood Mood { get; set; }

    private Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Where a mail server asks whether a token is good: the token is added to it.</summary>
    public string CheckAddress => new Uri(Address, "/tokeninfo?access_token=").ToString();

    /// <summary>What an owner enters.</summary>
    public object Registration => new
    {
        provider = "custom",
        clientId = ClientId,
        clientSecret = ClientSecret,
        authorizationEndpoint = new Uri(Address, "/authorize").ToString(),
        tokenEndpoint = new Uri(Address, "/token").ToString(),
        scope = Scope,
    };

    public static async Task<TokenProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new TokenProvider(builder.Build());
        provider.app.Run(provider.Answer);
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>The person signs in as an address and agrees; where their browser is sent then.</summary>
    public string Agree(string url, string address)
    {
        var query = HttpUtility.ParseQueryString(new Uri(url).Query);
        // RFC 6749, section 4.1.1; RFC 7636, section 4.3.
        Assert.Equal(("code", ClientId, Scope, "S256"), (query["response_type"], query["client_id"], query["scope"], query["code_challenge_method"]));
        Assert.False(string.IsNullOrEmpty(query["state"]));
        var code = New("code");
        codes[code] = new Code(address, query["redirect_uri"]!, query["code_challenge"]!);
        // Section 4.1.2.
        return QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] });
    }

    /// <summary>The person withdraws their consent: tokens of before are worth nothing.</summary>
    public void Revoke()
    {
        refreshTokens.Clear();
        accessTokens.Clear();
    }

    /// <summary>Whether a token is good for an address at present.</summary>
    public bool IsGood(string address, string token) => accessTokens.TryGetValue(token, out var owner) && owner == address;

    /// <summary>Access tokens end, as they do after an hour.</summary>
    public void Expire() => accessTokens.Clear();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Assert.Empty(Undocumented);
    }

    private async Task Answer(HttpContext http)
    {
        switch (http.Request.Method, http.Request.Path.Value)
        {
            case ("POST", "/token") when http.Request.HasFormContentType:
                await Token(http, await http.Request.ReadFormAsync());
                return;
            case ("GET", "/tokeninfo"):
                await Check(http, http.Request.Query["access_token"].ToString());
                return;
            default:
                Undocumented.Enqueue($"{http.Request.Method} {http.Request.Path}");
                http.Response.StatusCode = 404;
                return;
        }
    }

    private async Task Token(HttpContext http, IFormCollection form)
    {
        // RFC 6749, section 2.3.1 allows the app's secret in the body.
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
            await Refuse(http, 401, "invalid_client");
        else if (Mood == TokenMood.Busy)
            http.Response.StatusCode = 503;
        else if (Mood == TokenMood.ErrorWithin200)
            await Refuse(http, 200, "temporarily_unavailable");
        else if (Mood == TokenMood.Page)
            await http.Response.WriteAsync("<html>Please sign in.</html>");
        else if (form["grant_type"] == "authorization_code")
            await Exchange(http, form);
        else if (form["grant_type"] == "refresh_token")
            await Refresh(http, form);
        else
            await Refuse(http, 400, "unsupported_grant_type");
    }

    /// <summary>Section 4.1.3; RFC 7636, section 4.6.</summary>
    private async Task Exchange(HttpContext http, IFormCollection form)
    {
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (codes.TryRemove(form["code"].ToString(), out var code) && code.RedirectUri == form["redirect_uri"] && code.Challenge == challenge)
            await Give(http, code.Address);
        else
            await Refuse(http, 400, "invalid_grant");
    }

    /// <summary>Section 6. Each refresh token is good once and brings the next.</summary>
    private async Task Refresh(HttpContext http, IFormCollection form)
    {
        if (!refreshTokens.TryRemove(form["refresh_token"].ToString(), out var address))
        {
            await Refuse(http, 400, "invalid_grant");
            return;
        }
        Refreshes++;
        await Give(http, address);
    }

    private async Task Give(HttpContext http, string address)
    {
        var (access, refresh) = (New("access"), New("refresh"));
        (accessTokens[access], refreshTokens[refresh]) = (address, address);
        await http.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["access_token"] = access,
            ["refresh_token"] = refresh,
            ["expires_in"] = ExpiresIn,
            ["token_type"] = "Bearer",
        });
    }

    private async Task Check(HttpContext http, string token)
    {
        if (accessTokens.TryGetValue(token, out var address))
            await http.Response.WriteAsJsonAsync(new { email = address, expires_in = ExpiresIn });
        else
            await Refuse(http, 400, "invalid_token");
    }

    /// <summary>Section 5.2.</summary>
    private static Task Refuse(HttpContext http, int status, string error)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error, error_description = $"Refused: {error}." });
    }

    private string New(string kind) => $"{kind}-{Interlocked.Increment(ref given)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    private sealed record Code(string Address, string RedirectUri, string Challenge);
}

/// <summary>How a provider's token server behaves.</summary>
public enum TokenMood
{
    /// <summary>As its documents say.</summary>
    Good,

    /// <summary>It answers 503.</summary>
    Busy,

    /// <summary>It answers 200 and says within that it failed.</summary>
    ErrorWithin200,

    /// <summary>It answers 200 with a page for people.</summary>
    Page,
}
