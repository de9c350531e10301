using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Regulars.Conversations.Filtering;

/// <summary>Reads what a filter says of a time.</summary>
internal static class Times
{
    private const int Longest = 100_000;

    /// <summary>From when, or until when, it holds; neither, where it is not understood. "Within 7d" reaches from seven days ago on, "over 7d" up to there.</summary>
    public static (Instant? From, Instant? Until) Read(string op, string value, Instant now) => op switch
    {
        "within" when Length(value) is { } length => (now - length, null),
        "over" when Length(value) is { } length => (null, now - length),
        "after" when InstantPattern.ExtendedIso.Parse(value) is { Success: true, Value: var at } => (at, null),
        "before" when InstantPattern.ExtendedIso.Parse(value) is { Success: true, Value: var at } => (null, at),
        _ => (null, null),
    };

    private static Duration? Length(string value)
    {
        if (value.Length < 2 || !int.TryParse(value.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Longest)
            return null;
        return value[^1] switch
        {
            'm' => Duration.FromMinutes(count),
            'h' => Duration.FromHours(count),
            'd' => Duration.FromDays(count),
            _ => null,
        };
    }
}
