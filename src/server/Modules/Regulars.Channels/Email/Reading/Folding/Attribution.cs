using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>The line, broken or not, by which mail programs introduce what they quote: "On … Anna wrote:".</summary>
internal static partial class Attribution
{
    private const int MostLines = 5;
    private const int LongestWithoutDate = 80;

    /// <summary>How sure the place makes it: below stands a quote, something set off, or plain text.</summary>
    public enum Below
    {
        Quote,
        Indented,
        Text,
    }

    /// <summary>As a line does below which something is to follow.</summary>
    public static bool EndsOpen(string line) => line.AsSpan().TrimEnd("*_ ") is [.., ':' or '：'];

    /// <summary>Names the act of writing, whoever did it.</summary>
    public static bool Says(string line) => VerbPattern().IsMatch(line);

    /// <summary>One whose quote begins on the same line, as telephones write it.</summary>
    public static bool BeginsQuote(string line) => LeadPattern().IsMatch(line) && OneLinePattern().IsMatch(line);

    /// <summary>How many lines, up to and with this one, introduce what stands below; 0 when they do not.</summary>
    /// <param name="floor">The first line that may belong to it.</param>
    public static int LinesAt(IReadOnlyList<Line> lines, int at, int floor, Below below)
    {
        // One whose beginning shows goes before one that could be the end of a broken line.
        return Count(lines, at, floor, MostLines, below, ShowsBeginning) is var whole and > 0
            ? whole
            : Count(lines, at, floor, MostLines - 2, below, CouldBegin);
    }

    private static int Count(IReadOnlyList<Line> lines, int at, int floor, int most, Below below, Func<string, bool> begins)
    {
        var joined = "";
        for (var count = 1; count <= most && at - count + 1 >= floor; count++)
        {
            var line = lines[at - count + 1];
            var isElsewhere = line.Is(Marks.Quoted) || line.Is(Marks.Indented) != lines[at].Is(Marks.Indented);
            if (line.IsBlank || isElsewhere || line.Text.Length + joined.Length > Line.Longest)
                return 0;
            joined = joined.Length == 0 ? line.Text : $"{line.Text} {joined}";
            if (begins(line.Text) && Introduces(joined, below))
                return count;
        }
        return 0;
    }

    private static bool Introduces(string text, Below below)
    {
        var endsOpen = EndsOpen(text);
        var says = endsOpen && VerbPattern().IsMatch(text);
        var (hasDate, hasAddress) = (DatePattern().IsMatch(text), AddressPattern().IsMatch(text));
        return below switch
        {
            Below.Quote => says ? hasDate || hasAddress || text.Length <= LongestWithoutDate : hasAddress && (hasDate || endsOpen),
            Below.Indented => says ? hasDate || hasAddress || LeadPattern().IsMatch(text) : hasAddress && hasDate,
            _ => says && hasDate && (hasAddress || LeadPattern().IsMatch(text)) && !SpeaksToReader().IsMatch(text),
        };
    }

    private static bool ShowsBeginning(string line) =>
        char.IsAsciiDigit(line[0]) || DayPattern().IsMatch(line) || (LeadPattern().IsMatch(line) && line.AsSpan().IndexOfAnyInRange('0', '9') + line.IndexOf('@') > -2);

    private static bool CouldBegin(string line) => char.IsLetter(line[0]) || line[0] is '"' or '\'' or '*' or '“' or '«' or '[';

    [GeneratedRegex(@"^[*_ ]*(?:On|Am|Le|El|Il|Op|Em|No dia|Den|W dniu|Dnia|Dne|Pe|Vào|Pada|På|Ons|Em data)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LeadPattern();

    /// <summary>"man. 2. nov.", "pon., 2 lis".</summary>
    [GeneratedRegex(@"^\p{L}{2,13}\.?,?\s\d{1,2}\D", RegexOptions.NonBacktracking)]
    private static partial Regex DayPattern();

    [GeneratedRegex(
        @"\b(?:wrote|writes|schrieb|schreibt|geschrieben|(?:a|à|ha) (?:é|e)crit|écrit|escribió|escribio|ha escrito|ha scritto|scrive|scrisse|escreveu|escreve|schreef|geschreven|schrijft|napisał[ao]?|napisana|napisano|pisze|skrev|skriver|skreiv|kirjoitti|kirjoittaa|napsal[a]?|píše|napísal|írta|a scris|va escriure|yazdı|kirjutas|је написао|je napisao|написал[а]?|пишет|написав|пише|έγραψε)\b|写道|寫道|書きました|작성",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex VerbPattern();

    [GeneratedRegex(
        @"\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{1,2}(?:\.|er|st|nd|rd|th|º)?,?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:del?\s)?\d{4}|\p{L}{3,12}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[:h]\d{2}|\d{1,2}\.\s?\p{L}{3,12}\.?\s",
        RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"^\D{0,40}\d.{0,160}<[^\s<>@]+@[^\s<>@]+>,?\s(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|napisał\(?a?\)?|skrev|kirjoitti)\s?:\s",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OneLinePattern();

    [GeneratedRegex(@"[^\s<>@]@[^\s<>@]", RegexOptions.NonBacktracking)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\byou (?:wrote|write)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeaksToReader();
}
