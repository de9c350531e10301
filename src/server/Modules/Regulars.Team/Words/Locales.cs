using Microsoft.AspNetCore.Http;
using Regulars.Team.Accounts;

namespace Regulars.Team.Words;

/// <summary>The languages that there are words in.</summary>
internal static class Locales
{
    public static IReadOnlyList<string> All { get; } = ["en", "de"];

    /// <summary>The one a browser likes best of those; de-AT is German.</summary>
    public static string Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(liked => liked.Quality is not 0)
        .OrderByDescending(liked => liked.Quality ?? 1)
        .Select(liked => liked.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(All.Contains) ?? Account.DefaultLocale;
}
