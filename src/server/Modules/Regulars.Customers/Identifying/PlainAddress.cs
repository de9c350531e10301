using System.Text.RegularExpressions;
using Regulars.Contracts.Customers;

namespace Regulars.Customers.Identifying;

/// <summary>The form in which addresses are stored and compared.</summary>
internal static partial class PlainAddress
{
    public const int Longest = 320;

    private const int LongestLocalPart = 64;

    public static string Of(IdentityKind kind, string text) => kind == IdentityKind.Phone ? Phone(text) : text.Trim().ToLowerInvariant();

    /// <summary>Null when it is nothing of this kind.</summary>
    public static string? TryRead(IdentityKind kind, string text)
    {
        var plain = Of(kind, text);
        return plain.Length <= Longest && (kind == IdentityKind.Phone ? PhonePattern().IsMatch(plain) : IsEmail(plain)) ? plain : null;
    }

    private static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        return at is > 0 and <= LongestLocalPart && at < text.Length - 1 && text.IndexOf('@') == at
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or ':' or '(' or ')' or '\\');
    }

    /// <summary>People write the same number in many ways.</summary>
    private static string Phone(string text)
    {
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '/' or '.' or '(' or ')')));
        return digits.StartsWith("00", StringComparison.Ordinal) ? $"+{digits[2..]}" : digits;
    }

    [GeneratedRegex("^\\+?[0-9]{5,15}$")]
    private static partial Regex PhonePattern();
}
