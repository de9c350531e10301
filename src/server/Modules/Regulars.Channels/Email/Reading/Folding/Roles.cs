namespace Regulars.Channels.Email.Reading.Folding;

internal enum Role
{
    /// <summary>Somebody's own words.</summary>
    Own,

    /// <summary>Own words between fences: nothing there is a sign of anything.</summary>
    Code,
    Blank,
    Quote,

    /// <summary>Says whose quote follows.</summary>
    Introduction,
}

/// <summary>What each line of a mail is, and from which line on an older mail stands as it was, unquoted.</summary>
internal sealed class Roles
{
    private readonly IReadOnlyList<Line> lines;
    private readonly Role[] roles;

    public Roles(IReadOnlyList<Line> lines)
    {
        this.lines = lines;
        roles = [.. lines.Select(line => line.IsBlank ? Role.Blank : line.Is(Marks.Quoted) ? Role.Quote : Role.Own)];
        KeepCode();
        MendBrokenQuotes();
        FindIntroductions();
        OlderFrom = FindOlder();
    }

    /// <summary>The number of lines when there is none.</summary>
    public int OlderFrom { get; }

    public Role this[int line] => roles[line];

    private void KeepCode()
    {
        var opening = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Text.StartsWith("```", StringComparison.Ordinal))
                continue;
            if (opening >= 0)
                Array.Fill(roles, Role.Code, opening, i - opening + 1);
            opening = opening >= 0 ? -1 : i;
        }
    }

    /// <summary>The rest of a long quoted line that a mail program broke without the sign of a quote.</summary>
    private void MendBrokenQuotes()
    {
        const int longLine = 66;
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (roles[i] == Role.Own && roles[i - 1] == Role.Quote && roles[i + 1] == Role.Quote
                && lines[i - 1].Text.Length >= longLine && lines[i].Text.Length < longLine && char.IsLower(lines[i].Text[0]))
                roles[i] = Role.Quote;
        }
    }

    private void FindIntroductions()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Is(Marks.Introduces) && roles[i] == Role.Own)
                roles[i] = Role.Introduction;
            if (BeginsRun(i, Marks.Quoted))
                Introduce(i, Attribution.Below.Quote);
            else if (BeginsRun(i, Marks.Indented) && (Introduce(i, Attribution.Below.Indented) || IntroducesItself(i)))
                QuoteRun(i);
        }
    }

    private bool BeginsRun(int i, Marks mark) => roles[i] is Role.Own or Role.Quote && lines[i].Is(mark) && (i == 0 || !lines[i - 1].Is(mark));

    /// <summary>Some programs put the introduction into the quote.</summary>
    private bool IntroducesItself(int first)
    {
        const int farthest = 4;
        for (var i = first; i < Math.Min(first + farthest, lines.Count) && lines[i].Is(Marks.Indented); i++)
        {
            if (Attribution.LinesAt(lines, i, first, Attribution.Below.Text) > 0)
                return true;
        }
        return false;
    }

    private bool Introduce(int quote, Attribution.Below below)
    {
        var above = quote - 1;
        while (above >= 0 && (roles[above] == Role.Blank || Separator.IsRule(lines[above].Text)))
            above--;
        if (above < 0 || roles[above] == Role.Quote)
            return false;
        if (roles[above] == Role.Introduction)
            return true;
        var count = Attribution.LinesAt(lines, above, 0, below);
        Array.Fill(roles, Role.Introduction, above - count + 1, count);
        return count > 0;
    }

    private void QuoteRun(int from)
    {
        for (var i = from; i < lines.Count && (lines[i].Is(Marks.Indented) || lines[i].IsBlank); i++)
            roles[i] = lines[i].IsBlank ? Role.Blank : Role.Quote;
    }

    private int FindOlder()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i] is Role.Own or Role.Introduction && !lines[i].Is(Marks.Signature) && OlderAt(i) is { } older)
                return older;
        }
        return lines.Count;
    }

    private int? OlderAt(int i)
    {
        var line = lines[i];
        if (line.Is(Marks.OlderFollows) || Separator.Is(line.Text) || Attribution.BeginsQuote(line.Text) || QuotedHeader.BeginsAt(lines, i))
            return i;
        if (roles[i] == Role.Introduction)
            return IsLeftAlone(i) ? i : null;
        return Attribution.EndsOpen(line.Text) && Attribution.LinesAt(lines, i, 0, Attribution.Below.Text) is var count and > 0 ? i - count + 1 : null;
    }

    /// <summary>Nothing marked as a quote follows the introduction.</summary>
    private bool IsLeftAlone(int introduction)
    {
        var next = introduction + 1;
        while (next < lines.Count && (roles[next] == Role.Blank || Separator.IsRule(lines[next].Text)))
            next++;
        return next == lines.Count || roles[next] == Role.Own;
    }
}
