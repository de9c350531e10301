using Microsoft.AspNetCore.Http;

namespace Regulars.Team.SigningIn;

/// <summary>Carries a session's secret. Over https its name forbids that another host or path sets it.</summary>
internal static class SessionCookie
{
    private const string Plain = "regulars";
    private const string Bound = "__Host-regulars";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameFor(http.Request), secret, OptionsFor(http.Request, TimeSpan.FromDays(365)));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(NameFor(http.Request), OptionsFor(http.Request, null));

    private static string NameFor(HttpRequest request) => request.IsHttps ? Bound : Plain;

    private static CookieOptions OptionsFor(HttpRequest request, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lasts, // the server ends a session when it was idle too long
        IsEssential = true,
    };
}
