using System.Net;
using NodaTime;
using Regulars.Team.SigningIn;
using Regulars.Testing.Time;
using Xunit;

namespace Regulars.UnitTests.Team.SigningIn;

public sealed class SignInGateTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void The_eleventh_try_waits_a_quarter_of_an_hour()
    {
        var gate = new SignInGate(clock);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(gate.TryEnter("ann@x.example", IPAddress.Loopback)));
        Assert.False(gate.TryEnter("ann@x.example", IPAddress.Loopback));
        Assert.True(gate.TryEnter("bob@x.example", IPAddress.Loopback));
        clock.Advance(Duration.FromMinutes(16));
        Assert.True(gate.TryEnter("ann@x.example", IPAddress.Loopback));
    }

    [Fact]
    public void Many_at_once_get_no_more_tries_than_one_after_the_other()
    {
        var gate = new SignInGate(clock);
        var let = 0;

        Parallel.For(0, 64, _ => Interlocked.Add(ref let, gate.TryEnter("ann@x.example", IPAddress.Loopback) ? 1 : 0));

        Assert.Equal(10, let);
    }

    [Fact]
    public void Somebody_who_got_in_begins_anew()
    {
        var gate = new SignInGate(clock);
        for (var i = 0; i < 9; i++)
            gate.TryEnter("ann@x.example", IPAddress.Loopback);

        gate.Succeed("ann@x.example", IPAddress.Loopback);

        Assert.All(Enumerable.Range(0, 10), _ => Assert.True(gate.TryEnter("ann@x.example", IPAddress.Loopback)));
    }

    [Fact]
    public void One_address_cannot_try_everybody()
    {
        var gate = new SignInGate(clock);
        for (var i = 0; i < 100; i++)
            gate.TryEnter($"{i}@x.example", IPAddress.Loopback);

        Assert.False(gate.TryEnter("ann@x.example", IPAddress.Loopback));
        Assert.True(gate.TryEnter("ann@x.example", IPAddress.IPv6Loopback));
    }
}
