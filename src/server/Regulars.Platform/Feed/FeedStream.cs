using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regulars.Platform.Security;

namespace Regulars.Platform.Feed;

/// <summary>Server-sent events: entries by number, presence as it is. Ends when the reader goes, the host stops, the sign-in ends or the feed cannot be read.</summary>
internal sealed class FeedStream(
    Caller caller, FeedStart start, FeedHub hub, FeedReader reader, Presence presence, IHostApplicationLifetime host) : IResult
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, host.ApplicationStopping);
        try
        {
            await Run(httpContext, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The reader has gone, or the host stops: it comes back by number.
        }
    }

    private async Task Run(HttpContext http, CancellationToken ct)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        using var subscription = await hub.Subscribe(caller.Workspace, ct);
        using var seat = presence.Join(caller);
        var last = start.After ?? await reader.Last(caller.Workspace, ct);
        await Write(http, "hello", null, new { stream = seat.Id, last }, ct);
        last = await CatchUp(http, last, ct);
        await Write(http, "presence", null, presence.Of(caller.Workspace), ct);

        var next = subscription.Entries.WaitToReadAsync(ct).AsTask();
        var changed = seat.Changed(ct);
        while (true)
        {
            var first = await Task.WhenAny(next, changed, Task.Delay(Heartbeat, ct));
            if (first == next && !await next)
                return;
            if (!await IsStillSignedIn(http, ct))
                return;
            while (subscription.Entries.TryRead(out var entry))
            {
                if (entry.Number <= last)
                    continue;
                await Write(http, "entry", entry.Number, ReadFeed.Told(entry), ct);
                last = entry.Number;
            }
            if (first == next)
            {
                next = subscription.Entries.WaitToReadAsync(ct).AsTask();
            }
            else if (first == changed)
            {
                await changed;
                changed = seat.Changed(ct);
                await Write(http, "presence", null, presence.Of(caller.Workspace), ct);
            }
            else
            {
                await http.Response.WriteAsync(": still here\n\n", ct);
                await http.Response.Body.FlushAsync(ct);
            }
        }
    }

    /// <summary>Whoever signed out, was removed or went to another workspace hears nothing more of this one.</summary>
    private async Task<bool> IsStillSignedIn(HttpContext http, CancellationToken ct) =>
        await http.RequestServices.GetRequiredService<IRecogniseCallers>().Recognise(http, ct) is { } present && present.Workspace == caller.Workspace;

    private async Task<long> CatchUp(HttpContext http, long last, CancellationToken ct)
    {
        while (await reader.After(caller.Workspace, last, ct) is { Count: > 0 } missed)
        {
            foreach (var entry in missed)
                await Write(http, "entry", entry.Number, ReadFeed.Told(entry), ct);
            last = missed[^1].Number;
        }
        return last;
    }

    private static async Task Write(HttpContext http, string kind, long? id, object data, CancellationToken ct)
    {
        var text = new StringBuilder().Append("event: ").Append(kind).Append('\n');
        if (id is { } number)
            text.Append("id: ").Append(number).Append('\n');
        text.Append("data: ").Append(JsonSerializer.Serialize(data, data.GetType(), Json.Stored)).Append("\n\n");
        await http.Response.WriteAsync(text.ToString(), ct);
        await http.Response.Body.FlushAsync(ct);
    }
}
