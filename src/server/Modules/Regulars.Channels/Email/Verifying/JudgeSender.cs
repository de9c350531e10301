using System.Globalization;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Verifying;

/// <summary>Says whether a mail comes from whom its readers are shown. In doubt neither yes nor no.</summary>
internal static class JudgeSender
{
    /// <param name="sender">The address that is shown.</param>
    public static SenderCheck? By(Verdict? verdict, string sender, IncomingChecks checks)
    {
        var domain = DomainOf(sender);
        var listed = verdict?.Lists.Where(list => list.State == Listing.Listed).Select(list => list.Zone).ToList() ?? [];
        var check = checks.VerifiesSenders ? Judge(verdict, domain, checks) : new SenderCheck(SenderProof.Unchecked, domain, []);
        if (listed.Count > 0)
            return check with { ListedIn = listed };
        return check.Proof == SenderProof.Unchecked ? null : check;
    }

    /// <summary>It is not from whom it says, and nobody who is believed knows better.</summary>
    public static bool IsForged(SenderCheck? check) => check is { Proof: SenderProof.Failed, PassedOnBy: null };

    /// <summary>What speaks for spam, in one word.</summary>
    public static string? SpamSign(SenderCheck? check)
    {
        if (IsForged(check) && check!.Policy != "none")
            return "dmarc";
        return check?.ListedIn is { Count: > 0 } ? "block-list" : null;
    }

    private static SenderCheck Judge(Verdict? verdict, string domain, IncomingChecks checks)
    {
        if (verdict is null)
            return new SenderCheck(SenderProof.Unknown, domain, []);
        // A header that two programs read differently was made for that: what is shown is not what was proved.
        if (verdict.Senders.Count > 0 && !verdict.Senders.Contains(domain))
            return new SenderCheck(SenderProof.Failed, domain, [], verdict.Dmarc.Policy);
        if (verdict.Dmarc.Result == Verdict.Fail)
            return new SenderCheck(SenderProof.Failed, domain, [], verdict.Dmarc.Policy, Forwarder(verdict.Arc, checks));

        // Of several senders only the rule says whether each is proved.
        var proofs = verdict.Senders.Count > 1 && verdict.Dmarc.Result != Verdict.Pass ? [] : Proofs(verdict);
        if (proofs.Count > 0)
            return new SenderCheck(SenderProof.Proved, domain, proofs, verdict.Dmarc.Policy);
        return new SenderCheck(verdict.Dmarc.Result == Verdict.NoAnswer ? SenderProof.Unknown : SenderProof.Unproved, domain, [], verdict.Dmarc.Policy);
    }

    private static List<string> Proofs(Verdict verdict)
    {
        var proofs = new List<string>();
        if (verdict.Dkim.Any(signature => signature is { Aligned: true, Result: Verdict.Pass }))
            proofs.Add("dkim");
        if (verdict.Spf is { Aligned: true, Result: Verdict.Pass })
            proofs.Add("spf");
        return proofs;
    }

    /// <summary>Anybody can seal that they saw a proof: it counts from one who is believed, and only as long as all who passed it on after them are.</summary>
    private static string? Forwarder(Verdict.Chain chain, IncomingChecks checks)
    {
        if (chain.Result != Verdict.Pass)
            return null;
        var believed = IncomingChecks.KnownForwarders.Concat(checks.Forwarders).ToList();
        return chain.Sealers.TakeWhile(sealer => believed.Exists(domain => IsUnder(sealer.Domain, domain)))
            .FirstOrDefault(sealer => sealer.Dmarc == Verdict.Pass)?.Domain;
    }

    private static bool IsUnder(string name, string domain) => name == domain || name.EndsWith($".{domain}", StringComparison.Ordinal);

    /// <summary>As the DNS knows it; a name that cannot stand there stays as it is written.</summary>
    private static string DomainOf(string address)
    {
        var written = address[(address.LastIndexOf('@') + 1)..].TrimEnd('.').ToLowerInvariant();
        try
        {
            return new IdnMapping().GetAscii(written);
        }
        catch (ArgumentException)
        {
            return written;
        }
    }
}
