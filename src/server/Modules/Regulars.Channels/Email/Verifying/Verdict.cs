namespace Regulars.Channels.Email.Verifying;

/// <summary>What the network knows of a mail's sender, as the mailroom found it.</summary>
/// <param name="Senders">The domains of all addresses in From.</param>
internal sealed record Verdict(
    IReadOnlyList<string> Senders, Verdict.Envelope Spf, IReadOnlyList<Verdict.Signature> Dkim, Verdict.Rule Dmarc, Verdict.Chain Arc, IReadOnlyList<Listing> Lists)
{
    public const string Pass = "pass";
    public const string Fail = "fail";
    public const string NoAnswer = "temperror";

    /// <param name="Aligned">It speaks for the domain in From.</param>
    internal sealed record Envelope(string Result, string Domain, bool Aligned);

    internal sealed record Signature(string Domain, string Result, bool Aligned);

    internal sealed record Rule(string Result, string Policy, string Domain);

    /// <param name="Sealers">Who passed it on, the last one first.</param>
    internal sealed record Chain(string Result, IReadOnlyList<Sealer> Sealers);

    /// <param name="Dmarc">What it saw.</param>
    internal sealed record Sealer(string Domain, string Dmarc);
}

/// <summary>What a block list said of an address: <c>listed</c>, <c>clear</c>, <c>failed</c>.</summary>
internal sealed record Listing(string Zone, string State, string Detail)
{
    public const string Listed = "listed";
    public const string Clear = "clear";
}

internal sealed record Listings(IReadOnlyList<Listing> Lists);
