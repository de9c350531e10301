using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Commerce.Events;
using Regulars.Contracts;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Startup;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>A demo shop has changed an order by itself or for somebody.</summary>
[EventName("demo-event.due")]
internal sealed record DemoEventDue(Guid Shop, string Order, string Topic, Instant At) : IEvent
{
    public string? Lane => Shop.ToString();
}

/// <summary>Posts a demo shop's events to whoever subscribed, over HTTP on this machine. As most shops, it does not care what becomes of them.</summary>
internal sealed class SendDemoEvent(RegularsDb db, Secrets secrets, Listeners listeners, IHttpClientFactory clients)
    : ICallOutside<DemoEventDue, SendDemoEvent.Letter, SendDemoEvent.Sent>
{
    internal sealed record Letter(string Path, string ProtectedSecret, string Body);

    internal sealed record Sent;

    public async Task<Letter?> Intend(DemoEventDue happened, CancellationToken ct)
    {
        var shop = await db.Set<DemoShop>().AsNoTracking().SingleOrDefaultAsync(shop => shop.Id == happened.Shop, ct);
        return shop is { HookPath: { } path, ProtectedHookSecret: { } secret, LosesEvents: false }
            ? new Letter(path, secret, JsonSerializer.Serialize(new { name = happened.Topic, data = new { id = happened.Order }, at = happened.At }, Json.Stored))
            : null;
    }

    public async Task<Sent> Call(Letter intent, CancellationToken ct)
    {
        var body = Encoding.UTF8.GetBytes(intent.Body);
        using var http = clients.CreateClient(StoreHttp.Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Here, intent.Path)) { Content = new ByteArrayContent(body) };
        request.Headers.Add(DemoEvents.SignatureHeader, HookSignature.Of(body, secrets.Reveal(intent.ProtectedSecret)));
        using var answer = await http.SendAsync(request, ct);
        return new Sent();
    }

    public Task Record(Letter intent, Sent result, CancellationToken ct) => Task.CompletedTask;

    /// <summary>A listener on all addresses is reached by this machine's own.</summary>
    private Uri Here => listeners.Public switch
    {
        { Host: "0.0.0.0" } any => new UriBuilder(any) { Host = IPAddress.Loopback.ToString() }.Uri,
        { Host: "[::]" } any => new UriBuilder(any) { Host = $"[{IPAddress.IPv6Loopback}]" }.Uri,
        var one => one,
    };
}
