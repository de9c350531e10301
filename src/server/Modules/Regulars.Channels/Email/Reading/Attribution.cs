using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Reading;

/// <summary>The lines by which mail programs introduce what they quote, in the languages our customers write.</summary>
internal static partial class Attribution
{
    private const int LongestLine = 300;

    /// <summary>"On … Anna wrote:" and its sisters.</summary>
    public static bool Introduces(string line) => IsWholeIntroduction(line) || Fits(line, WrotePattern());

    /// <summary>One that shows its beginning, so that it cannot be the second half of a line that was broken.</summary>
    public static bool IsWholeIntroduction(string line) => Fits(line, OnWrotePattern());

    /// <summary>"-----Original Message-----", after which all is quoted.</summary>
    public static bool Separates(string line) => Fits(line, OriginalPattern());

    /// <summary>"---------- Forwarded message": what follows is what the sender wants to be read.</summary>
    public static bool Forwards(string text) => ForwardPattern().IsMatch(text);

    private static bool Fits(string line, Regex pattern) => line.Trim() is { Length: > 8 and <= LongestLine } text && pattern.IsMatch(text);

    [GeneratedRegex(
        @"^(?:On\s.+\swrote|Am\s.+\sschrieb.*|Le\s.+\sa\sécrit|El\s.+\sescribió|Il\s.+\sha\sscritto|Op\s.+\sschreef.*|Em\s.+\sescreveu|Den\s.+\sskrev.*|W\sdniu\s.+\snapisał.*)\s*:$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OnWrotePattern();

    [GeneratedRegex(@"\s(?:wrote|schrieb|skrev)\s*:$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WrotePattern();

    [GeneratedRegex(
        @"^[-_\s]*-{3,}\s?(?:Original Message|Ursprüngliche Nachricht|Originalnachricht|Message d'origine|Message original|Mensaje original|Messaggio originale|Oorspronkelijk bericht|Mensagem original)\s?-{3,}$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OriginalPattern();

    [GeneratedRegex(
        @"^[\s>]*(?:-{2,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht)|Begin forwarded message)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ForwardPattern();
}
