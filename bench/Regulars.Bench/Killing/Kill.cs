using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Testing.Mail;

namespace Regulars.Bench.Killing;

/// <summary>
/// <c>kill</c>: 200 mails come in and replies go out while host or mailroom is killed at a random moment, once for each point. At the end everything
/// is counted on the other side: each mail that got its 250 is there once, no reply arrived twice.
/// </summary>
internal static class Kill
{
    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var (points, first, seed) = (options.Number("points", 100), options.Number("from", 1), options.Number("seed", 1));
        await using (var house = await House.Open(options.Required("data"), options.Postgres, ct))
            await OpenOffice.Run(house, 1, agents: 2, seed, ct);

        await using var sink = new SmtpSink();
        await using var victim = await Victim.Start(options, ct);
        await victim.Desk.Put(
            "/api/v1/email/outgoing", new { host = "127.0.0.1", port = sink.Port, security = "none", username = (string?)null, password = (string?)null }, ct);

        var runs = new List<KillPoint>();
        for (var number = first - 1; number < first + points; number++)
        {
            var point = new KillPoint(number, seed, victim, runs.LastOrDefault());
            runs.Add(point);
            await point.Run(ct);
            if (options.Has("verbose") && !point.IsOpening)
                Console.WriteLine(point);
        }
        var faults = await new Count(victim.Desk, sink, runs).Run(ct);
        return Results.Tell(
            [.. runs.Where(point => !point.IsOpening || faults[point.Number].Any()).Select(point => ($"{point}", Explain(point, faults[point.Number])))], options);
    }

    private static IEnumerable<string> Explain(KillPoint point, IEnumerable<string> faults) =>
        faults.Select(fault => $"{fault} (again: bin/kill --seed {point.Seed} --from {point.Number} --points 2)");
}
