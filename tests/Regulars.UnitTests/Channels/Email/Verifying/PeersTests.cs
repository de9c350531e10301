using Regulars.Channels.Email.Verifying;

namespace Regulars.UnitTests.Channels.Email.Verifying;

public sealed class PeersTests
{
    [Theory]
    [InlineData("198.51.100.7")]
    [InlineData("::ffff:198.51.100.7")]
    [InlineData("2001:db8::1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    public void Servers_out_there_are_strangers(string address) => Assert.NotNull(Peers.Outside(address));

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("172.17.0.1")]
    [InlineData("192.168.1.9")]
    [InlineData("100.64.3.2")]
    [InlineData("169.254.1.1")]
    [InlineData("fe80::1%2")]
    [InlineData("fd00::1")]
    public void Our_own_networks_and_fetched_mail_are_none(string address) => Assert.Null(Peers.Outside(address));

    [Theory]
    [InlineData("198.51.100.7", true)]
    [InlineData("198.51.100.0/24", true)]
    [InlineData("198.51.101.0/24", false)]
    [InlineData("2001:db8::/32", false)]
    public void A_relay_is_an_address_or_a_network(string relay, bool isAmong) =>
        Assert.Equal(isAmong, Peers.AreAmong([relay], Peers.Outside("::ffff:198.51.100.7")!));

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("198.51.100.0/99")]
    [InlineData("")]
    public void Anything_else_is_none(string relay) => Assert.Null(Peers.Range(relay));
}
