using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Regulars.Platform.Outbox;

/// <summary>
/// Signals between nodes by NOTIFY, sent after the commit and in batches: a NOTIFY inside a transaction makes all commits of the database queue.
/// </summary>
internal sealed class PostgresSignals(NpgsqlDataSource source, ILogger<PostgresSignals> log) : BackgroundService, ISignals
{
    private const string Channel = "regulars";
    private const int LongestNotice = 7900;

    /// <summary>Each is a transaction: under load one for each commit would cost other nodes and this one more than the news are worth.</summary>
    private static readonly TimeSpan BetweenNotices = TimeSpan.FromMilliseconds(10);

    private readonly string node = Guid.CreateVersion7().ToString("N");
    private readonly LocalSignals local = new();
    private readonly Channel<(string Topic, string Payload)> leaving = System.Threading.Channels.Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Publish(string topic, string payload)
    {
        local.Publish(topic, payload);
        leaving.Writer.TryWrite((topic, payload));
    }

    public IDisposable Listen(string topic, Action<string> heard) => local.Listen(topic, heard);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        KeepTrying(Receive, stoppingToken), KeepTrying(Send, stoppingToken));

    private async Task KeepTrying(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (Exception exception) when (exception is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException or InvalidOperationException)
            {
                log.LogWarning(exception, "Signals between nodes are interrupted; polling goes on");
                await Task.Delay(TimeSpan.FromSeconds(1), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Receive(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, notification) =>
        {
            foreach (var signal in JsonSerializer.Deserialize<string[][]>(notification.Payload) ?? [])
            {
                if (signal is [var from, var topic, var payload] && from != node)
                    local.Publish(topic, payload);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        while (true)
            await connection.WaitAsync(ct);
    }

    private async Task Send(CancellationToken ct)
    {
        while (await leaving.Reader.WaitToReadAsync(ct))
        {
            var batch = new HashSet<(string Topic, string Payload)>();
            while (batch.Count < 50 && leaving.Reader.TryRead(out var signal))
                batch.Add(signal);
            foreach (var part in Fitting(batch))
            {
                await using var notify = source.CreateCommand("SELECT pg_notify($1, $2)");
                notify.Parameters.Add(new NpgsqlParameter { Value = Channel });
                notify.Parameters.Add(new NpgsqlParameter { Value = part });
                await notify.ExecuteNonQueryAsync(ct);
            }
            await Task.Delay(BetweenNotices, ct);
        }
    }

    /// <summary>NOTIFY carries at most 8,000 bytes. What does not fit even alone is not told; whoever needs it looks by itself.</summary>
    private IEnumerable<string> Fitting(IEnumerable<(string Topic, string Payload)> batch)
    {
        var part = new StringBuilder();
        foreach (var (topic, payload) in batch)
        {
            var signal = JsonSerializer.Serialize(new[] { node, topic, payload }, Json.Stored);
            if (Encoding.UTF8.GetByteCount(signal) > LongestNotice)
            {
                log.LogWarning("A signal on {Topic} is too long for other nodes: {Length} characters", topic, signal.Length);
                continue;
            }
            if (part.Length > 0 && Encoding.UTF8.GetByteCount(part.ToString()) + Encoding.UTF8.GetByteCount(signal) > LongestNotice)
            {
                yield return $"[{part}]";
                part.Clear();
            }
            part.Append(part.Length > 0 ? "," : "").Append(signal);
        }
        if (part.Length > 0)
            yield return $"[{part}]";
    }
}
