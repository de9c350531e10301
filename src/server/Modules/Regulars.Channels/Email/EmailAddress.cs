using System.Diagnostics.CodeAnalysis;

namespace Regulars.Channels.Email;

/// <summary>What can be an address of email, and how two of them compare.</summary>
internal static class EmailAddress
{
    public const int Longest = 254;
    public const int LongestLocalPart = 64;

    /// <summary>One local part, one domain, nothing that could break out of a header or a command.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length > Longest)
            return false;
        var at = text.LastIndexOf('@');
        return at is > 0 and <= LongestLocalPart && at < text.Length - 1 && text.IndexOf('@') == at
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or ':' or '(' or ')' or '\\');
    }

    /// <summary>The form that is stored and compared.</summary>
    public static string Normal(string address) => address.Trim().ToLowerInvariant();

    public static string LocalPart(string address) => address[..address.LastIndexOf('@')];

    public static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];

    /// <summary>What stands after the first plus of the local part; null when there is none.</summary>
    public static string? Tag(string address)
    {
        var at = address.LastIndexOf('@');
        var plus = address.IndexOf('+');
        return plus > 0 && plus < at ? address[(plus + 1)..at] : null;
    }

    /// <summary>The address without its plus and what follows it.</summary>
    public static string WithoutTag(string address) => Tag(address) is { } tag ? address.Remove(address.IndexOf('+'), tag.Length + 1) : address;

    public static string WithTag(string address, string tag) => $"{LocalPart(address)}+{tag}@{Domain(address)}";
}
