using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Verifying;

/// <summary>How a workspace looks at mail that servers out there bring.</summary>
internal sealed class IncomingChecks : Aggregate
{
    /// <summary>Forwarders that say truly what they saw, whoever wrote the mail.</summary>
    public static IReadOnlyList<string> KnownForwarders { get; } = ["google.com", "microsoft.com"];

    public bool VerifiesSenders { get; private set; } = true;

    /// <summary>Block lists. None by default: their terms differ.</summary>
    public IReadOnlyList<string> Zones { get; private set; } = [];

    /// <summary>Addresses and networks whose servers look themselves before they hand mail on to us.</summary>
    public IReadOnlyList<string> TrustedRelays { get; private set; } = [];

    /// <summary>Domains whose seal is believed, beside the known ones.</summary>
    public IReadOnlyList<string> Forwarders { get; private set; } = [];

    public void Set(bool verifiesSenders, IReadOnlyList<string> zones, IReadOnlyList<string> trustedRelays, IReadOnlyList<string> forwarders) =>
        (VerifiesSenders, Zones, TrustedRelays, Forwarders) = (verifiesSenders, zones, trustedRelays, forwarders);
}
