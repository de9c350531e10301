using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Commerce.Stores;

namespace Regulars.UnitTests.Commerce.Stores;

/// <summary>Whether what was to be done can have happened: not when nothing left this machine, and always when something did.</summary>
public sealed class StoreHttpTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ServiceProvider services;

    public StoreHttpTests()
    {
        var collection = new ServiceCollection();
        collection.AddStoreHttp();
        services = collection.BuildServiceProvider();
        listener.Start();
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    [Fact]
    public async Task Nobody_at_the_address_did_nothing()
    {
        var address = $"http://{listener.LocalEndpoint}";
        listener.Stop();

        Assert.Equal((StoreFault.Unreachable, StoreStep.Connect), await Fault(address));
    }

    [Fact]
    public async Task A_name_that_is_none_did_nothing() => Assert.Equal((StoreFault.Unreachable, StoreStep.Connect), await Fault("http://store.invalid"));

    [Fact]
    public async Task A_line_that_is_not_safe_did_nothing()
    {
        var plain = Answering(_ => "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal((StoreFault.Unreachable, StoreStep.Connect), await Fault($"https://{listener.LocalEndpoint}"));
        await plain;
    }

    [Fact]
    public async Task Who_hangs_up_after_listening_may_have_done_it()
    {
        var server = Answering(_ => "");

        Assert.Equal((StoreFault.NoAnswer, StoreStep.Act), await Fault($"http://{listener.LocalEndpoint}"));
        Assert.Equal(1, await server);
    }

    /// <summary>A connection that was kept and breaks is tried again by the handler where nothing is done by it.</summary>
    [Fact]
    public async Task Nothing_is_sent_twice_when_a_kept_connection_breaks()
    {
        var server = Answering(asked => asked == 1 ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" : "");
        var http = Open($"http://{listener.LocalEndpoint}");
        await http.Post<object>("first", new { }, default);

        var fault = await Assert.ThrowsAsync<StoreException>(() => http.Post<object>("second", new { }, default));

        Assert.Equal((StoreFault.NoAnswer, 2), (fault.Fault, await server));
    }

    private async Task<(StoreFault, StoreStep)> Fault(string address)
    {
        var fault = await Assert.ThrowsAsync<StoreException>(() => Open(address).Post<object>("refund", new { amount = 10 }, default));
        return (fault.Fault, fault.Step);
    }

    private StoreHttp Open(string address) => new(services.GetRequiredService<IHttpClientFactory>(), new Uri(address), "Bearer key");

    /// <summary>Answers each of the requests of one connection and hangs up at an empty answer; how many came.</summary>
    private async Task<int> Answering(Func<int, string> answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        for (var asked = 1; ; asked++)
        {
            if (await stream.ReadAtLeastAsync(new byte[10_000], 1, throwOnEndOfStream: false) == 0)
                return asked - 1;
            if (answer(asked) is not { Length: > 0 } said)
                return asked;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(said));
        }
    }
}
