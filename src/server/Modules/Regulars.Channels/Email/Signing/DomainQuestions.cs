using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Signing;

/// <summary>What to look up about a domain, and which answer means what.</summary>
internal sealed record DomainQuestions(string Domain, string? RecordName)
{
    private const int MostLevels = 5;

    /// <summary>The domain, then its policy names from the nearest up to the one below the top (RFC 9091 walks the tree so), then the key's name.</summary>
    public IReadOnlyList<string> Names => [Domain, .. PolicyNames, .. RecordName is null ? Array.Empty<string>() : [RecordName]];

    private IReadOnlyList<string> PolicyNames
    {
        get
        {
            var labels = Domain.Split('.');
            return [.. Enumerable.Range(0, Math.Clamp(labels.Length - 1, 1, MostLevels)).Select(skipped => $"_dmarc.{string.Join('.', labels.Skip(skipped))}")];
        }
    }

    public static DnsFinding Spf(IReadOnlyList<DnsAnswer> answers) => DomainRecords.Spf(answers[0].Texts);

    public DnsFinding Dmarc(IReadOnlyList<DnsAnswer> answers) => DomainRecords.Dmarc(answers.Skip(1).Take(PolicyNames.Count).Select(answer => answer.Texts));

    /// <summary>Nothing when the key was made anew while we asked about the old one.</summary>
    public DnsFinding Dkim(SenderDomain known, IReadOnlyList<DnsAnswer> answers) => RecordName is null || known.RecordName != RecordName
        ? known.Dkim
        : DomainRecords.Dkim(answers[^1].Texts, known.PublicKey!);
}
