using System.Globalization;
using System.Text;

namespace Regulars.Customers;

/// <summary>A name as lists are sorted by and searched in: small letters without their accents.</summary>
internal static class SortName
{
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
        }
        return plain.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }
}
