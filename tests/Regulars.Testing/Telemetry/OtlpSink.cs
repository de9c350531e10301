using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Testing.Telemetry;

/// <summary>
/// A collector that takes OTLP over HTTP (OTLP 1.x, "OTLP/HTTP") and keeps the bytes. Names and values stand in protobuf as they are, so looking for
/// them needs no decoder.
/// </summary>
public sealed class OtlpSink : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Body)> taken = new();

    private OtlpSink()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Take);
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Answers, but only once the caller has given up.</summary>
    public bool Hangs { get; set; }

    public static async Task<OtlpSink> Start()
    {
        var sink = new OtlpSink();
        await sink.app.StartAsync();
        return sink;
    }

    /// <summary>Waits until one message to a path holds all these words.</summary>
    public async Task Receive(string path, params string[] words)
    {
        using var deadline = new CancellationTokenSource(Longest);
        while (!taken.Any(message => message.Path == path && words.All(word => message.Body.Contains(word, StringComparison.Ordinal))))
        {
            if (deadline.IsCancellationRequested)
                Assert.Fail($"Nothing came to {path} with {string.Join(", ", words)}; there was {string.Join("; ", taken.Select(message => $"{message.Path}: {Readable(message.Body)}"))}");
            await Task.Delay(50);
        }
    }

    /// <summary>Whether any message holds this word.</summary>
    public bool Holds(string word) => taken.Any(message => message.Body.Contains(word, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        if (Hangs)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.Equal("application/x-protobuf", http.Request.ContentType);
        taken.Enqueue((http.Request.Path, Encoding.UTF8.GetString(bytes.ToArray())));
        http.Response.ContentType = "application/x-protobuf";
    }

    private static string Readable(string body) => string.Concat(body.Select(letter => char.IsControl(letter) || letter == '\uFFFD' ? ' ' : letter));
}
