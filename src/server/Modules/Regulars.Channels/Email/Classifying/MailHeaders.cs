using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Classifying;

/// <summary>A mail's headers by name, as classifying asks for them.</summary>
internal sealed class MailHeaders(ParsedMail mail)
{
    private readonly ILookup<string, string> values = mail.Headers.ToLookup(header => header.Key, header => header.Value.Trim());

    public bool Has(string key) => values.Contains(key);

    /// <summary>The topmost one, which the last server on the way wrote; empty when there is none.</summary>
    public string First(string key) => values[key].FirstOrDefault() ?? "";

    public bool Is(string key, string value) => First(key).Equals(value, StringComparison.OrdinalIgnoreCase);

    public bool BeginsWith(string key, params ReadOnlySpan<string> beginnings)
    {
        var first = First(key);
        foreach (var beginning in beginnings)
        {
            if (first.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public bool Contains(string key, string part) => values[key].Any(value => value.Contains(part, StringComparison.OrdinalIgnoreCase));
}
