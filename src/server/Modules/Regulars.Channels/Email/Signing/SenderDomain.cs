using System.Security.Cryptography;
using NodaTime;
using Regulars.Channels.Email.Joining;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Signing;

/// <summary>A domain that our mail comes from: the key that signs it, and what others find about it in the DNS.</summary>
internal sealed class SenderDomain(string domain) : Aggregate
{
    private const int KeyBits = 2048;
    private const int SelectorBytes = 5;

    /// <summary>Lower case.</summary>
    public string Domain { get; private set; } = domain;

    /// <summary>Under which name of the domain the key's public half stands; null without a key.</summary>
    public string? Selector { get; private set; }

    /// <summary>PEM, encrypted.</summary>
    public string? ProtectedKey { get; private set; }

    /// <summary>Base64 of the SubjectPublicKeyInfo, as the record has it.</summary>
    public string? PublicKey { get; private set; }

    /// <summary>The merchant wants mail signed whatever the DNS says.</summary>
    public bool IsForced { get; private set; }

    public DnsFinding Dkim { get; private set; } = DnsFinding.None;

    public DnsFinding Spf { get; private set; } = DnsFinding.None;

    public DnsFinding Dmarc { get; private set; } = DnsFinding.None;

    public Instant? CheckedAt { get; private set; }

    /// <summary>Why the last look told nothing; what was known before still stands.</summary>
    public string? Trouble { get; private set; }

    public bool Signs => Selector is not null && (IsForced || Dkim.State == DnsState.Ok);

    public string? RecordName => Selector is null ? null : $"{Selector}._domainkey.{Domain}";

    public string? RecordValue => PublicKey is null ? null : $"v=DKIM1; k=rsa; p={PublicKey}";

    /// <summary>A new key under a new name, so that mail which is on its way is still judged by the old one.</summary>
    public void MakeKey(Func<string, string> protect)
    {
        using var key = RSA.Create(KeyBits);
        (ProtectedKey, PublicKey) = (protect(key.ExportPkcs8PrivateKeyPem()), Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        Selector = $"regulars-{Base32.Write(RandomNumberGenerator.GetBytes(SelectorBytes))}";
        (IsForced, Dkim) = (false, DnsFinding.None);
    }

    public void ForgetKey() => (Selector, ProtectedKey, PublicKey, IsForced, Dkim) = (null, null, null, false, DnsFinding.None);

    public void Force(bool isForced) => IsForced = isForced;

    public void Learn(DnsFinding dkim, DnsFinding spf, DnsFinding dmarc, Instant at) =>
        (Dkim, Spf, Dmarc, Trouble, CheckedAt) = (dkim, spf, dmarc, null, at);

    public void LearnNothing(string trouble, Instant at) => (Trouble, CheckedAt) = (trouble, at);
}
