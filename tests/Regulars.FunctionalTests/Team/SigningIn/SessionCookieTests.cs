using System.Net;
using System.Net.Http.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.SigningIn;

[Collection(TeamHouse.Name)]
public sealed class SessionCookieTests(TeamHouse house)
{
    [OnBothEngines]
    public async Task Behind_a_trusted_proxy_with_https_the_cookie_is_bound_to_the_host(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine, null, "--Regulars:TrustedProxies:0=127.0.0.1");
        var owner = await Person.OwnerOn(app);
        var outside = Outside(app);

        using var signedIn = await outside.PostAsJsonAsync("sessions", new { email = owner.Email, password = Person.Password });

        var (secret, rules) = Cookie(signedIn);
        Assert.StartsWith("__Host-regulars=", secret, StringComparison.Ordinal);
        Assert.Equal(["httponly", "max-age=31536000", "path=/", "samesite=lax", "secure"], rules);
        Assert.Equal("max-age=31536000", Assert.Single(signedIn.Headers.GetValues("Strict-Transport-Security")));
        outside.DefaultRequestHeaders.Add("Cookie", secret);
        await outside.GetAsync("me").Gives(200);
        outside.DefaultRequestHeaders.Add("X-Regulars", "desk");
        Assert.StartsWith("__Host-regulars=;", Assert.Single((await outside.DeleteAsync("sessions/current")).Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        await outside.GetAsync("me").Gives(401);
    }

    [OnBothEngines]
    public async Task Over_https_a_cookie_without_the_bound_name_lets_nobody_in(Engine engine)
    {
        await using var app = await TeamHouse.StartNew(engine, null, "--Regulars:TrustedProxies:0=127.0.0.1");
        var owner = await Person.OwnerOn(app);
        var outside = Outside(app);
        outside.DefaultRequestHeaders.Add("Cookie", owner.Browser.DefaultRequestHeaders.GetValues("Cookie").Single());

        await owner.Browser.GetAsync("me").Gives(200);
        await outside.GetAsync("me").Gives(401);
    }

    [OnBothEngines]
    public async Task Nobody_but_a_trusted_proxy_says_that_it_was_https(Engine engine)
    {
        var app = await house.On(engine);
        var owner = await Person.OwnerOn(app);

        using var signedIn = await Outside(app).PostAsJsonAsync("sessions", new { email = owner.Email, password = Person.Password });

        var (secret, rules) = Cookie(signedIn);
        Assert.StartsWith("regulars=", secret, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", rules);
        Assert.False(signedIn.Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>A browser at the public address: the proxy speaks for it.</summary>
    private static HttpClient Outside(RegularsApp app)
    {
        var browser = app.Anonymous();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "desk.shop.example");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        return browser;
    }

    private static (string Secret, IEnumerable<string> Rules) Cookie(HttpResponseMessage signedIn)
    {
        Assert.Equal(HttpStatusCode.Created, signedIn.StatusCode);
        var parts = Assert.Single(signedIn.Headers.GetValues("Set-Cookie")).Split("; ");
        // A date is only for browsers that do not know max-age.
        return (parts[0], parts.Skip(1).Where(rule => !rule.StartsWith("expires=", StringComparison.Ordinal)).Order());
    }
}
