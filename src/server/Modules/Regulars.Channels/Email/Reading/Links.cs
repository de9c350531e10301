namespace Regulars.Channels.Email.Reading;

/// <summary>Where a link in a mail may lead.</summary>
internal static class Links
{
    private const int LongestLink = 4096;

    /// <summary>The address as a browser would read it; null when it leads anywhere but to the web, a mail program or a telephone.</summary>
    public static string? Clean(string href)
    {
        // Browsers skip control characters and spaces where a scheme is looked for: so does this.
        var plain = string.Concat(href.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        return plain.Length <= LongestLink && Uri.TryCreate(plain, UriKind.Absolute, out var uri)
            && (uri.Scheme is "http" or "https" or "mailto" or "tel")
            ? plain
            : null;
    }
}
