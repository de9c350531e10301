using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Regulars.Commerce.Stores;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

public sealed class MedusaFaultsTests
{
    private const string Page = "<!doctype html><title>Welcome to our shop</title>";

    [Theory]
    [InlineData(401, """{"message":"Unauthorized"}""", nameof(StoreFault.Refused))]
    [InlineData(403, "", nameof(StoreFault.Refused))]
    [InlineData(404, Page, nameof(StoreFault.Broken))]
    [InlineData(404, """{"type":"not_found"}""", nameof(StoreFault.Broken))]
    [InlineData(429, Page, nameof(StoreFault.Limited))]
    [InlineData(500, """{"type":"unknown_error","message":"sk_very_secret leaked"}""", nameof(StoreFault.Broken))]
    [InlineData(502, Page, nameof(StoreFault.Broken))]
    [InlineData(400, """{"type":"invalid_data","message":"Invalid request"}""", nameof(StoreFault.Declined))]
    [InlineData(200, Page, nameof(StoreFault.Broken))]
    [InlineData(200, "", nameof(StoreFault.Broken))]
    [InlineData(200, "null", nameof(StoreFault.Broken))]
    [InlineData(200, "{}", nameof(StoreFault.Broken))]
    [InlineData(200, """{"count":null}""", nameof(StoreFault.Broken))]
    [InlineData(200, """{"count":"many"}""", nameof(StoreFault.Broken))]
    [InlineData(200, """{"count":11""", nameof(StoreFault.Broken))]
    [InlineData(200, """{"type":"unknown_error","message":"The database is down"}""", nameof(StoreFault.Broken))]
    public async Task A_bad_answer_is_a_fault_with_words_and_without_the_key(int status, string text, string fault)
    {
        await using var fake = await FakeMedusa.Saying(status, text, text.StartsWith('<') ? "text/html" : "application/json");

        var thrown = await Assert.ThrowsAsync<StoreException>(() => fake.Store.CountOrders(default));

        Assert.Equal((fault, status == 401 ? StoreStep.SignIn : StoreStep.Read), (thrown.Fault.ToString(), thrown.Step));
        Assert.NotEmpty(thrown.Message);
        Assert.DoesNotContain(FakeMedusa.Key, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_says_how_long_to_wait_in_seconds_or_until_when()
    {
        await using var seconds = await FakeMedusa.Saying(429, "", headers: ("Retry-After", "17"));
        await using var until = await FakeMedusa.Saying(
            429, "", headers: [("Date", "Sun, 22 Nov 2026 12:00:00 GMT"), ("Retry-After", "Sun, 22 Nov 2026 12:01:30 GMT")]);
        await using var nonsense = await FakeMedusa.Saying(429, "", headers: ("Retry-After", "soon"));

        Assert.Equal(Duration.FromSeconds(17), (await Fault(seconds)).RetryAfter);
        Assert.Equal(Duration.FromSeconds(90), (await Fault(until)).RetryAfter);
        Assert.Null((await Fault(nonsense)).RetryAfter);
    }

    [Fact]
    public async Task A_reason_is_told_as_the_store_gave_it_but_never_at_length()
    {
        await using var fake = await FakeMedusa.Saying(400, $$"""{"message":"{{new string('x', 5000)}}"}""");

        Assert.InRange((await Fault(fake)).Message.Length, 100, 400);
    }

    [Fact]
    public async Task A_key_does_not_follow_to_another_address()
    {
        await using var other = await FakeMedusa.Saying(200, """{"count":1}""");
        await using var fake = await FakeMedusa.Saying(302, "", headers: ("Location", other.Address.ToString()));

        Assert.Equal(StoreFault.Broken, (await Fault(fake)).Fault);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_no_answer()
    {
        await using var fake = await FakeMedusa.Start(async http =>
        {
            http.Response.ContentLength = 5000;
            await http.Response.WriteAsync("""{"orders":[""");
            await http.Response.Body.FlushAsync();
            http.Abort();
        });

        Assert.Equal(StoreFault.NoAnswer, (await Fault(fake)).Fault);
    }

    [Fact]
    public async Task A_store_that_hangs_or_trickles_is_no_answer()
    {
        await using var silent = await FakeMedusa.Start(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        await using var slow = await FakeMedusa.Start(async http =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(" ", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                await Task.Delay(50, http.RequestAborted);
            }
        });

        Assert.Equal([StoreFault.NoAnswer, StoreFault.NoAnswer], (await Task.WhenAll(Fault(silent), Fault(slow))).Select(thrown => thrown.Fault));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_kept()
    {
        await using var fake = await FakeMedusa.Start(async http =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.WriteAsync(new string(' ', 50_000), http.RequestAborted);
        });

        Assert.Equal(StoreFault.Broken, (await Fault(fake)).Fault);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_unreachable_at_the_first_step()
    {
        await using var fake = await FakeMedusa.Saying(200, "");
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://{closed.LocalEndpoint}");
        closed.Stop();

        var thrown = await Assert.ThrowsAsync<StoreException>(() => fake.At(address).Identify(default));

        Assert.Equal((StoreFault.Unreachable, StoreStep.Connect), (thrown.Fault, thrown.Step));
    }

    [Fact]
    public async Task Who_gives_up_gets_no_fault_of_the_store()
    {
        await using var fake = await FakeMedusa.Start(http => Task.Delay(Timeout.Infinite, http.RequestAborted));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fake.Store.CountOrders(soon.Token));
    }

    [Fact]
    public async Task The_step_of_reaching_a_store_that_failed_is_named()
    {
        await using var shop = await FakeMedusa.Saying(404, Page, "text/html");
        await using var locked = await FakeMedusa.Start(http => Say(http, http.Request.Path == "/health" ? 200 : 401, "OK"));
        await using var half = await FakeMedusa.Start(http => http.Request.Path.Value switch
        {
            "/admin/stores" => Say(http, 200, """{"stores":[{"name":"Half","supported_currencies":[{"currency_code":"eur","is_default":true}]}]}"""),
            "/admin/orders" => Say(http, 403, ""),
            _ => Say(http, 200, "OK"),
        });

        Assert.Equal(
            [(StoreFault.Broken, StoreStep.Connect), (StoreFault.Refused, StoreStep.SignIn), (StoreFault.Refused, StoreStep.Read)],
            new[] { await Unidentified(shop), await Unidentified(locked), await Unidentified(half) }.Select(thrown => (thrown.Fault, thrown.Step)));
    }

    [Fact]
    public async Task What_speaks_no_http_is_broken()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeting = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("220 mail.example ESMTP\r\n"u8.ToArray());
            await client.GetStream().ReadAtLeastAsync(new byte[1000], 1);
        });
        await using var fake = await FakeMedusa.Saying(200, "");

        var thrown = await Assert.ThrowsAsync<StoreException>(() => fake.At(new Uri($"http://{listener.LocalEndpoint}")).CountOrders(default));

        Assert.Equal(StoreFault.Broken, thrown.Fault);
        await greeting;
    }

    private static Task<StoreException> Fault(FakeMedusa fake) => Assert.ThrowsAsync<StoreException>(() => fake.Store.CountOrders(default));

    private static Task<StoreException> Unidentified(FakeMedusa fake) => Assert.ThrowsAsync<StoreException>(() => fake.Store.Identify(default));

    private static Task Say(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(text);
    }
}
