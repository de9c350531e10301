using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>The groups of fields that a <c>message/delivery-status</c> is made of: first of the mail, then one of each recipient (RFC 3464).</summary>
internal static partial class ReportFields
{
    private const int MostRecipients = 100;
    private const int LongestSaid = 1000;

    public static IReadOnlyList<RecipientReport> Recipients(string text) => [.. Groups(text)
        .Where(group => group.ContainsKey("final-recipient") || group.ContainsKey("original-recipient") || group.ContainsKey("status") || group.ContainsKey("action"))
        .Take(MostRecipients).Select(Recipient)];

    /// <summary>The first enhanced status code in a text, such as 5.1.1.</summary>
    public static string? StatusIn(string? text) => text is not null && StatusPattern().Match(text) is { Success: true } found ? found.Value : null;

    /// <summary>The first thing that looks like an address.</summary>
    public static string? AddressIn(string? text) =>
        text is not null && AddressPattern().Match(text) is { Success: true } found && EmailAddress.IsValid(found.Value) ? EmailAddress.Normal(found.Value) : null;

    /// <summary>Another field of the same name begins another recipient, for some servers forget the empty line.</summary>
    private static List<Dictionary<string, string>> Groups(string text)
    {
        var groups = new List<Dictionary<string, string>> { new() };
        foreach (var line in FoldPattern().Replace(text.ReplaceLineEndings("\n"), " ").Split('\n'))
        {
            if (line.Split(':', 2) is not [var name, var value])
            {
                if (groups[^1].Count > 0)
                    groups.Add([]);
                continue;
            }
            var key = name.Trim().ToLowerInvariant();
            if (key == "final-recipient" && groups[^1].ContainsKey(key))
                groups.Add([]);
            groups[^1].TryAdd(key, value.Trim());
        }
        return groups;
    }

    private static RecipientReport Recipient(Dictionary<string, string> fields)
    {
        var said = fields.GetValueOrDefault("diagnostic-code") is { } code ? AfterType(code) : null;
        var status = Status(StatusIn(fields.GetValueOrDefault("status")), StatusIn(said));
        return new RecipientReport(
            AddressIn(fields.GetValueOrDefault("final-recipient")), AddressIn(fields.GetValueOrDefault("original-recipient")),
            Action(fields.GetValueOrDefault("action"), status), status, said is { Length: > LongestSaid } ? said[..LongestSaid] : said);
    }

    /// <summary>The one that says more: many servers write 5.0.0 for everything and the real code into the words.</summary>
    private static string? Status(string? own, string? said) =>
        own is null || (said is not null && own.EndsWith(".0.0", StringComparison.Ordinal) && said[0] == own[0]) ? said ?? own : own;

    private static DeliveryAction Action(string? written, string? status) => written?.Split(' ', '(')[0].ToLowerInvariant() switch
    {
        "failed" => DeliveryAction.Failed,
        "delayed" => DeliveryAction.Delayed,
        "delivered" => DeliveryAction.Delivered,
        "relayed" or "expanded" => DeliveryAction.Relayed,
        _ => status?[0] switch
        {
            '2' => DeliveryAction.Delivered,
            '4' => DeliveryAction.Delayed,
            _ => DeliveryAction.Failed,
        },
    };

    private static string AfterType(string value) => (value.Split(';', 2) is [var type, var rest] && !type.Contains(' ', StringComparison.Ordinal) ? rest : value).Trim();

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex FoldPattern();

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex StatusPattern();

    [GeneratedRegex(@"[^\s<>;,""()\[\]:]+@[^\s<>;,""()\[\]:]+", RegexOptions.NonBacktracking)]
    private static partial Regex AddressPattern();
}
