using System.Collections.Concurrent;
using System.Net;
using Regulars.Bench.Seeding.Words;

namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>A reply to a customer, until it is accepted and durable. No two clients answer the same conversation at once.</summary>
internal sealed class SendReplies(DeskClient desk) : IScenario
{
    private const int Pages = 20;

    private readonly ConcurrentQueue<Answerable> waiting = new();
    private int sent;
    private volatile string? last;

    private sealed record Answerable(string Id, string Customer, int LastSequence);

    public string What => "send a reply";

    public int Sent => sent;

    public async Task Prepare(CancellationToken ct)
    {
        var path = "/api/v1/conversations?view=all&limit=100";
        for (var page = 0; page < Pages; page++)
        {
            var answer = await desk.Read(path, ct);
            foreach (var row in answer["items"]!.AsArray())
                waiting.Enqueue(new Answerable($"{row!["id"]}", $"{row["customer"]!["name"]}", row["lastSequence"]!.GetValue<int>()));
            if (answer["next"] is not { } cursor)
                return;
            path = $"/api/v1/conversations?view=all&limit=100&cursor={cursor}";
        }
    }

    /// <summary>The same with the time that it takes until the mails are composed too: what is accepted faster than it is sent only waits elsewhere.</summary>
    public async Task<Figure> UntilComposed(int clients, TimeSpan lasting, int server, CancellationToken ct)
    {
        await Settle(ct);
        var (before, spent) = (sent, Spent.Begin(server));
        var accepted = await LoadLoop.Run("  until its mail is composed", clients, lasting, Once, ct, server, TimeSpan.Zero);
        await Settle(ct);
        var whole = spent();
        return accepted with
        {
            Rate = (sent - before) / whole.Lasted.TotalSeconds,
            ServerCost = whole.ByServer.TotalMilliseconds / Math.Max(1, sent - before),
        };
    }

    public async Task Once(Random random)
    {
        if (!waiting.TryDequeue(out var conversation))
            throw new InvalidOperationException("There are fewer open conversations than clients.");
        var writer = new Writer(random);
        var to = $"{conversation.Customer.Replace(' ', '.')}@mail1.example";
        var body = new { kind = "reply", text = writer.FromAgent("Bench"), to = new[] { to }, seen = conversation.LastSequence };
        var status = await desk.Post($"/api/v1/conversations/{conversation.Id}/messages", body, CancellationToken.None);
        if (status != HttpStatusCode.Created)
            throw new InvalidOperationException($"A reply was answered with {(int)status}.");
        Interlocked.Increment(ref sent);
        last = conversation.Id;
        waiting.Enqueue(conversation with { LastSequence = conversation.LastSequence + 1 });
    }

    /// <summary>Mails are composed in the order in which their replies were accepted.</summary>
    public async Task Settle(CancellationToken ct)
    {
        while (last is { } id && (await desk.Read($"/api/v1/conversations/{id}/messages", ct))["items"]!.AsArray()
               .Any(message => $"{message!["delivery"]?["state"]}" is "queued" or "sending"))
            await Task.Delay(5, ct);
    }
}
