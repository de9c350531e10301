using System.ComponentModel.DataAnnotations;

namespace Regulars.Platform;

/// <summary>Settings of one node, from the command line and the environment.</summary>
public sealed class RegularsOptions
{
    /// <summary>Where files, keys, kept mail and the embedded database lie.</summary>
    [Required]
    public string DataFolder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "regulars");

    /// <summary>A PostgreSQL connection string; without one the embedded database is used.</summary>
    public string? Postgres { get; set; }

    /// <summary>The folder of the built desk; without one only the API is served.</summary>
    public string? Desk { get; set; }

    /// <summary>The mailroom's program; without one no mail moves.</summary>
    public string? Mailroom { get; set; }

    [Range(0, 65535)]
    public int Port { get; set; } = 5080;

    [Range(0, 65535)]
    public int SmtpPort { get; set; } = 2525;

    /// <summary>A PEM file for senders who ask the SMTP listener for encryption; without one a certificate is made.</summary>
    public string? SmtpCertificate { get; set; }

    /// <summary>The PEM file of its key; without one it stands in the same file.</summary>
    public string? SmtpCertificateKey { get; set; }

    /// <summary>The DNS server to ask about sending domains, as ADDRESS or ADDRESS:PORT; without one this machine's.</summary>
    public string? Dns { get; set; }

    /// <summary>A PEM file of authorities whose word on the certificate of a mail server counts besides the usual ones.</summary>
    public string? MailAuthorities { get; set; }

    /// <summary>Seconds of silence after which a mail server that takes our mail is given up.</summary>
    [Range(1, 600)]
    public int MailServerPatience { get; set; } = 120;

    public string Listen { get; set; } = "127.0.0.1";

    /// <summary>Requests that only read, a minute, for each token or session on this node.</summary>
    [Range(1, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 600;

    [Range(1, 1_000_000)]
    public int WritesPerMinute { get; set; } = 300;

    /// <summary>Lets the demo maker and the bench run freely; only ever for requests from loopback.</summary>
    public bool LiftRateLimitsOnLoopback { get; set; }

    /// <summary>Proxies whose word on the caller's address and scheme counts, as addresses.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
