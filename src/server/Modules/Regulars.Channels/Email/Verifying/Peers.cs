using System.Net;

namespace Regulars.Channels.Email.Verifying;

/// <summary>Tells servers out there from our own: loopback, private and shared networks, and the relays that somebody named.</summary>
internal static class Peers
{
    private static readonly IReadOnlyList<IPNetwork> Inside =
    [
        .. new[] { "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "::/127", "fc00::/7", "fe80::/10" }
            .Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>The address of a server out there; null for ours, and for mail that was fetched.</summary>
    public static IPAddress? Outside(string remote) =>
        IPAddress.TryParse(remote, out var parsed) && Plain(parsed) is var address && !Inside.Any(network => network.Contains(address)) ? address : null;

    public static bool AreAmong(IEnumerable<string> relays, IPAddress peer) => relays.Select(Range).OfType<IPNetwork>().Any(range => range.Contains(peer));

    /// <summary>An address or a network as people write it; null for what is none.</summary>
    public static IPNetwork? Range(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) && Plain(address) is var plain ? new IPNetwork(plain, plain.GetAddressBytes().Length * 8) : null;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
