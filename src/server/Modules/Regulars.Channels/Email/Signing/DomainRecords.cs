namespace Regulars.Channels.Email.Signing;

/// <summary>Judges the TXT records by which other servers decide whether to believe mail of a domain.</summary>
internal static class DomainRecords
{
    /// <summary>What a domain may say of its DKIM key: hints <c>other_key</c>, <c>revoked</c>.</summary>
    public static DnsFinding Dkim(IReadOnlyList<string> texts, string publicKey)
    {
        var keys = texts.Select(text => (Text: text, Key: Tags(text).GetValueOrDefault("p")?.Replace(" ", "", StringComparison.Ordinal))).Where(record => record.Key is not null).ToList();
        if (keys.Count == 0)
            return texts.Count == 0 ? new DnsFinding(DnsState.Missing, null, null) : new DnsFinding(DnsState.Wrong, texts[0], "other_key");
        var ours = keys.FirstOrDefault(record => record.Key == publicKey);
        if (ours.Text is not null)
            return new DnsFinding(DnsState.Ok, ours.Text, null);
        return new DnsFinding(DnsState.Wrong, keys[0].Text, keys[0].Key!.Length == 0 ? "revoked" : "other_key");
    }

    /// <summary>Who may send for a domain: hints <c>several</c>, <c>everybody</c>, <c>nobody_forbidden</c>.</summary>
    public static DnsFinding Spf(IReadOnlyList<string> texts)
    {
        var policies = texts.Where(text => text.Equals("v=spf1", StringComparison.OrdinalIgnoreCase) || text.StartsWith("v=spf1 ", StringComparison.OrdinalIgnoreCase)).ToList();
        if (policies.Count == 0)
            return new DnsFinding(DnsState.Missing, null, null);
        if (policies.Count > 1)
            return new DnsFinding(DnsState.Wrong, string.Join('\n', policies), "several");
        var words = policies[0].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("+all") || words.Contains("all"))
            return new DnsFinding(DnsState.Wrong, policies[0], "everybody");
        var ends = words.Contains("-all") || words.Contains("~all") || words.Any(word => word.StartsWith("redirect=", StringComparison.Ordinal));
        return new DnsFinding(DnsState.Ok, policies[0], ends ? null : "nobody_forbidden");
    }

    /// <summary>What others are to do with mail that fails: hints <c>several</c>, <c>no_policy</c>, <c>only_watches</c>. The nearest name that has one counts.</summary>
    public static DnsFinding Dmarc(IEnumerable<IReadOnlyList<string>> nearestFirst)
    {
        var policies = nearestFirst.Select(texts => texts.Where(text => Tags(text).GetValueOrDefault("v")?.Equals("DMARC1", StringComparison.OrdinalIgnoreCase) == true).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
        if (policies.Count == 0)
            return new DnsFinding(DnsState.Missing, null, null);
        if (policies.Count > 1)
            return new DnsFinding(DnsState.Wrong, string.Join('\n', policies), "several");
        return Tags(policies[0]).GetValueOrDefault("p")?.ToLowerInvariant() switch
        {
            "quarantine" or "reject" => new DnsFinding(DnsState.Ok, policies[0], null),
            "none" => new DnsFinding(DnsState.Ok, policies[0], "only_watches"),
            _ => new DnsFinding(DnsState.Wrong, policies[0], "no_policy"),
        };
    }

    private static Dictionary<string, string> Tags(string text)
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in text.Split(';'))
        {
            if (tag.Split('=', 2) is [var name, var value])
                tags.TryAdd(name.Trim(), value.Trim());
        }
        return tags;
    }
}
