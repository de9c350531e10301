using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Regulars.Bench.Seeding.Words;

namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>From sending a note to the API until another client's stream says so. The sender's wait for the answer is in it, so it is rather too long than too short.</summary>
internal static class TellOthers
{
    private const int Times = 100;

    public static async Task<Figure> Run(DeskClient writer, DeskClient reader, int server, CancellationToken ct)
    {
        var id = $"{(await writer.Read("/api/v1/conversations?view=all&limit=1", ct))["items"]![0]!["id"]}";
        using var stream = await reader.Follow(ct);
        await Heard(stream, data => data["stream"] is not null, ct);
        var (words, times, spent) = (new Writer(new Random(1)), new List<double>(), Spent.Begin(server));
        for (var time = 0; time < Times; time++)
        {
            var begun = Stopwatch.GetTimestamp();
            var heard = Heard(stream, data => $"{data["kind"]}" == "message.added" && $"{data["data"]!["conversation"]}" == id, ct);
            var status = await writer.Post($"/api/v1/conversations/{id}/messages", new { kind = "note", text = words.Note() }, ct);
            if (status != HttpStatusCode.Created)
                throw new InvalidOperationException($"A note was answered with {(int)status}.");
            await heard;
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return Figure.Of("API accepts a message until another client hears", 1, times, spent());
    }

    private static async Task Heard(StreamReader stream, Func<JsonNode, bool> isIt, CancellationToken ct)
    {
        while (await stream.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && isIt(JsonNode.Parse(line[6..])!))
                return;
        }
        throw new InvalidOperationException("The feed ended.");
    }
}
