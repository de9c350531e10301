using System.Diagnostics;
using Regulars.Bench.Mail;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;
using Regulars.Testing.Mail;

namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>Mail by SMTP on kept connections, until each one stands in its conversation and the feed has told of it.</summary>
internal static class TakeMailIn
{
    private const int ToWarmUp = 2_000;
    private const int ToMeasure = 1_600;

    /// <param name="crowd">What four senders may expect of the engine.</param>
    public static async Task Measure(RunningHost host, DeskClient desk, Budget crowd, Report report, CancellationToken ct)
    {
        await Run(host, desk, 4, ToWarmUp, ct);
        report.Add(Finding.Of(await Run(host, desk, 1, ToMeasure, ct), new Budget(Rate: 150)));
        report.Add(Finding.Of(await Run(host, desk, 4, ToMeasure, ct), crowd));
    }

    private static async Task<Figure> Run(RunningHost host, DeskClient desk, int senders, int count, CancellationToken ct)
    {
        var mails = Enumerable.Range(0, senders).Select(sender => Write(sender, count / senders)).ToList();
        var last = (await desk.Read("/api/v1/feed", ct))["last"]!.GetValue<long>();
        var spent = Spent.Begin(host.Id);
        var times = await Task.WhenAll(mails.Select(mine => Task.Run(() => Send(host.SmtpPort, mine, ct), ct)));
        await UntilTold(desk, last, mails.Sum(mine => mine.Count), ct);
        return Figure.Of("mail taken in, parsed, joined and listed", senders, [.. times.SelectMany(mine => mine)], spent());
    }

    private static List<(string From, byte[] Mail)> Write(int sender, int count)
    {
        var writer = new RealisticMail(new Random(sender), $"{Guid.CreateVersion7():N}");
        return [.. Enumerable.Range(0, count).Select(at => $"shopper{at % 50}@sender{sender}.example").Select(from => (from, writer.Next(from, OpenOffice.Address(1))))];
    }

    private static async Task<List<double>> Send(int port, List<(string From, byte[] Mail)> mails, CancellationToken ct)
    {
        var times = new List<double>();
        using var sender = await SmtpSender.Connect(port);
        foreach (var (from, mail) in mails)
        {
            var begun = Stopwatch.GetTimestamp();
            ct.ThrowIfCancellationRequested();
            var answer = await sender.Send(from, OpenOffice.Address(1), mail);
            if (answer.Code != 250)
                throw new InvalidOperationException($"A mail was answered with {answer}.");
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times;
    }

    private static async Task UntilTold(DeskClient desk, long after, int mails, CancellationToken ct)
    {
        while (mails > 0)
        {
            var page = await desk.Read($"/api/v1/feed?after={after}", ct);
            mails -= page["items"]!.AsArray().Count(entry => $"{entry!["kind"]}" == "message.added" && $"{entry["data"]!["direction"]}" == "in");
            var last = page["last"]!.GetValue<long>();
            if (last == after)
                await Task.Delay(20, ct);
            after = last;
        }
    }
}
