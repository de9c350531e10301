using System.Text.Json;
using Regulars.Team.Accounts;

namespace Regulars.Team.Words;

/// <summary>The words of mails to our own people, in their language.</summary>
internal static class MailWords
{
    private static readonly Dictionary<string, Dictionary<string, string>> ByLocale = Locales.All.ToDictionary(locale => locale, Load);

    public static string Of(string locale, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = ByLocale.GetValueOrDefault(locale, ByLocale[Account.DefaultLocale])[key];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private static Dictionary<string, string> Load(string locale)
    {
        using var stream = typeof(MailWords).Assembly.GetManifestResourceStream($"Regulars.Team.Words.{locale}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
