using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Regulars.Platform.Http;

/// <summary>How long each text of a list may be; how many there may be is MaxLength's.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachAtMostAttribute(int length) : ValidationAttribute("Each of {0} has {1} characters at most.")
{
    public int Length => length;

    public override bool IsValid(object? value) => value is not IEnumerable<string> texts || texts.All(text => text.Length <= length);

    public override string FormatErrorMessage(string name) => string.Format(CultureInfo.InvariantCulture, ErrorMessageString, name, length);
}
