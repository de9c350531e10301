using System.Net.Http.Headers;
using System.Text.Json;

namespace Regulars.Testing.Feed;

/// <summary>One event of the stream.</summary>
public sealed record FeedEvent(string Kind, long? Number, JsonElement Data);

/// <summary>Holds a stream of the feed open, as a browser does.</summary>
public sealed class FeedListener : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private FeedListener(HttpResponseMessage response, StreamReader lines) => (this.response, this.lines) = (response, lines);

    public static async Task<FeedListener> Open(HttpClient client, long? after = null, long? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, after is { } number ? $"feed?after={number}" : "feed");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is { } seen)
            request.Headers.Add("Last-Event-ID", seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new FeedListener(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event, of whatever kind; null when the stream has ended.</summary>
    public async Task<FeedEvent?> Next()
    {
        using var deadline = new CancellationTokenSource(Longest);
        string? kind = null, data = null;
        long? number = null;
        while (await lines.ReadLineAsync(deadline.Token) is { } line)
        {
            if (line.Length == 0 && kind is not null)
                return new FeedEvent(kind, number, JsonSerializer.Deserialize<JsonElement>(data!));
            var (name, value) = line.Split(": ", 2) is [var before, var after] ? (before, after) : ("", "");
            (kind, number, data) = name switch
            {
                "event" => (value, number, data),
                "id" => (kind, long.Parse(value, System.Globalization.CultureInfo.InvariantCulture), data),
                "data" => (kind, number, value),
                _ => (kind, number, data),
            };
        }
        return null;
    }

    /// <summary>The next event of this kind that fits; others are passed over.</summary>
    public async Task<FeedEvent> Next(string kind, Func<JsonElement, bool>? fits = null)
    {
        while (await Next() is { } told)
        {
            if (told.Kind == kind && fits?.Invoke(told.Data) != false)
                return told;
        }
        throw new EndOfStreamException($"The stream ended before a fitting {kind}.");
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
