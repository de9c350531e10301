using System.Diagnostics;
using System.Text;
using Regulars.Bench.Measuring;
using Regulars.Testing.Mail;

namespace Regulars.Bench.Killing;

/// <summary>Counts on the other side, once all is quiet: mails by the API, replies at the mail server they were sent to.</summary>
internal sealed class Count(DeskClient desk, SmtpSink sink, IReadOnlyList<KillPoint> points)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    public sealed record Row(string Id, string Subject, int LastSequence);

    /// <summary>The newest unresolved conversations.</summary>
    public static async Task<List<Row>> Conversations(DeskClient desk, int most, CancellationToken ct)
    {
        var (rows, cursor) = (new List<Row>(), "");
        while (rows.Count < most)
        {
            var page = await desk.Read($"/api/v1/conversations?view=all&limit=100{cursor}", ct);
            rows.AddRange(page["items"]!.AsArray().Select(row => new Row($"{row!["id"]}", $"{row["subject"]}", row["lastSequence"]!.GetValue<int>())));
            if (page["next"] is not { } next)
                break;
            cursor = $"&cursor={next}";
        }
        return rows;
    }

    /// <summary>What is wrong, by the number of the point.</summary>
    public async Task<ILookup<int, string>> Run(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var found = await Conversations(desk, int.MaxValue, ct);
            var states = await States(found, ct);
            var isQuiet = found.DistinctBy(row => row.Subject).Count() >= points.Sum(point => point.Sent)
                && states.Values.All(state => state is not ("queued" or "sending"));
            if (isQuiet || watch.Elapsed > Longest)
                return Faults(found, states).ToLookup(fault => fault.Point, fault => fault.What);
            await Task.Delay(500, ct);
        }
    }

    private IEnumerable<(int Point, string What)> Faults(List<Row> found, Dictionary<string, string> states)
    {
        var bySubject = found.ToLookup(row => row.Subject);
        var arrived = sink.Mails.Select(mail => Encoding.UTF8.GetString(mail.Raw)).ToList();
        foreach (var point in points)
        {
            if (!point.IsOpening && !point.HasInterrupted)
                yield return (point.Number, "nothing was interrupted");
            for (var mail = 0; mail < point.Sent; mail++)
            {
                if (bySubject[point.Subject(mail)].Count() is not 1 and var times)
                    yield return (point.Number, $"mail {mail} got its 250 and is there {times} times");
            }
            for (var reply = 0; reply < point.Answered; reply++)
            {
                var mark = point.Mark(reply);
                var times = arrived.Count(mail => mail.Split(mark).Length > 1);
                var state = states.GetValueOrDefault(mark, "nowhere");
                if (times > 1 || (state == "accepted" && times != 1) || state is not ("accepted" or "unknown"))
                    yield return (point.Number, $"reply {reply} is {state} and arrived {times} times");
            }
        }
        foreach (var row in found.Where(row => row.LastSequence > 2))
            yield return (int.Parse(row.Subject.Split(' ')[1], provider: null), $"{row.Subject} has {row.LastSequence} messages");
    }

    /// <summary>What the desk says became of each reply.</summary>
    private async Task<Dictionary<string, string>> States(List<Row> found, CancellationToken ct)
    {
        var marks = points.SelectMany(point => Enumerable.Range(0, point.Answered).Select(point.Mark)).ToList();
        var states = new Dictionary<string, string>();
        foreach (var row in found.Where(row => row.LastSequence > 1))
        {
            var messages = (await desk.Read($"/api/v1/conversations/{row.Id}/messages", ct))["items"]!.AsArray();
            foreach (var message in messages.Where(message => $"{message!["direction"]}" == "out"))
            {
                if (marks.FirstOrDefault(mark => $"{message!["text"]}".Contains(mark, StringComparison.Ordinal)) is { } mark)
                    states[mark] = $"{message!["delivery"]!["state"]}";
            }
        }
        return states;
    }
}
