namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>
/// Where the part of a mail ends that is shown at once. Below lie quotes, older mails and signatures only: whatever somebody wrote last, and all above it,
/// is shown.
/// </summary>
internal static class Fold
{
    /// <summary>A shorter rest of a quote, below answers between its lines, is left where it stands.</summary>
    private const int ShortestRest = 5;

    /// <summary>Null when nothing is folded, or nothing would be left to show.</summary>
    public static int? Find(IReadOnlyList<Line> lines)
    {
        var roles = new Roles(lines);
        var last = LastOwn(lines, roles);
        return last < 0 || IsNothingBelow(lines, last) || IsRestOfAnswered(lines, roles, last) ? null : lines[last].End;
    }

    private static int LastOwn(IReadOnlyList<Line> lines, Roles roles)
    {
        var signatures = Signatures.Of(lines, roles);
        var last = roles.OlderFrom - 1;
        var hasSignature = false;
        while (last >= 0)
        {
            if (roles[last] is Role.Quote or Role.Introduction)
                hasSignature = false;
            else if (!hasSignature && signatures[last] >= 0)
                (last, hasSignature) = (signatures[last], true);
            else if (roles[last] == Role.Code)
                return last;
            else if (roles[last] == Role.Own && !lines[last].Is(Marks.Signature) && !IsRuleAboveFolded(lines, last) && FooterLines(lines, last) is var footer)
            {
                if (footer == 0)
                    return last;
                last -= footer - 1;
            }
            last--;
        }
        return last;
    }

    private static bool IsRuleAboveFolded(IReadOnlyList<Line> lines, int at) =>
        (Separator.IsRule(lines[at].Text) || Separator.IsTitle(lines[at].Text)) && !IsNothingBelow(lines, at);

    private static bool IsNothingBelow(IReadOnlyList<Line> lines, int at) => at == lines.Count - 1 || (at == lines.Count - 2 && lines[^1].IsBlank);

    /// <summary>How many lines, up to and with this one, a program added by itself.</summary>
    private static int FooterLines(IReadOnlyList<Line> lines, int at)
    {
        if (Footer.Is(lines[at].Text))
            return 1;
        var isBelowFooter = at > 0 && Footer.Is(lines[at - 1].Text);
        return isBelowFooter && (Footer.IsLink(lines[at].Text) || lines[at].Text.Length < 30 && char.IsLower(lines[at].Text[0])) ? 2 : 0;
    }

    private static bool IsRestOfAnswered(IReadOnlyList<Line> lines, Roles roles, int last)
    {
        var rest = 0;
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (i >= roles.OlderFrom || roles[i] is not (Role.Quote or Role.Blank))
                return false;
            if (roles[i] == Role.Quote && ++rest >= ShortestRest)
                return false;
        }
        return Enumerable.Range(0, last).Any(i => roles[i] == Role.Quote);
    }
}
