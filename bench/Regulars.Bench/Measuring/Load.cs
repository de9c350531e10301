using Regulars.Bench.Measuring.Limits;
using Regulars.Bench.Measuring.Scenarios;
using Regulars.Bench.Seeding;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Measuring;

/// <summary><c>load</c>: measures the published server on seeded data, beside what the machine itself can do.</summary>
internal static class Load
{
    private static readonly string[] Everything = ["start", "memory", "limits", "list", "open", "search", "reply", "feed", "screen", "mail"];

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(Options options, CancellationToken ct)
    {
        var asked = options.Rest.Count > 0 ? options.Rest : Everything;
        if (asked.Except(Everything).FirstOrDefault() is { } unknown)
            throw new UsageException($"There is no measurement called {unknown}; there are {string.Join(", ", Everything)}.");

        var report = new Report(options.Has("json"));
        report.Begin(options.Postgres is null ? "SQLite" : "PostgreSQL");
        if (asked.Contains("start"))
            await ColdStart.Measure(options, report, ct);
        await using var host = await RunningHost.Start(options, OpenOffice.Token(1), ct);
        using var desk = await DeskClient.SignIn(host.Address, OpenOffice.Email(1, 2), OpenOffice.Password, ct);
        using var colleague = await DeskClient.SignIn(host.Address, OpenOffice.Email(1, 3), OpenOffice.Password, ct);
        await using var memory = await Memory.Watch(host, asked.Contains("memory"), report, ct);

        var lasting = TimeSpan.FromSeconds(options.Number("seconds", 6));
        if (asked.Contains("limits"))
            await Limits(options, lasting / 2, report, ct);
        foreach (var (name, scenario, alone, crowd) in Scenarios(desk, options))
        {
            if (asked.Contains(name))
                await Measure(scenario, alone, crowd, lasting, host.Id, report, ct);
        }
        if (asked.Contains("feed"))
            report.Add(Finding.Of(await TellOthers.Run(desk, colleague, host.Id, ct), new Budget(P95: 150)));
        if (asked.Contains("screen"))
            await Screens(options, host, desk, report, ct);
        if (asked.Contains("mail"))
            await TakeMailIn.Measure(host, desk, new(Rate: options.Postgres is null ? 250 : 350), report, ct);
        return report.IsAllMet ? 0 : 1;
    }

    /// <summary>On the writer's node, and where there can be several, on another one.</summary>
    private static async Task Screens(Options options, RunningHost host, DeskClient writer, Report report, CancellationToken ct)
    {
        const string What = "API accepts a message until another screen shows it";
        report.Add(Finding.Of(await ShowOthers.Run(What, writer, host, host.Id, ct), new Budget(P95: 150)));
        if (options.Postgres is null)
            return;
        await using var another = await RunningHost.Start(options, OpenOffice.Token(1), ct);
        report.Add(Finding.Of(await ShowOthers.Run("  the same, on another node", writer, another, host.Id, ct), new Budget(P95: 300)));
    }

    private static IEnumerable<(string Name, IScenario Scenario, Budget Alone, Budget Crowd)> Scenarios(DeskClient desk, Options options) =>
    [
        ("list", new ListInbox(desk), new(P50: 4), new(Rate: 600, P95: 20)),
        ("open", new OpenConversations(desk, SeedSize.Of(options).Conversations), new(P50: 4), new(Rate: 500, P95: 22)),
        ("search", new SearchMessages(desk), new(P50: 30, P95: 80), new(Rate: 60)),
        ("reply", new SendReplies(desk), new(P50: 8), new(Rate: 250, P95: 40)),
    ];

    private static async Task Measure(IScenario scenario, Budget alone, Budget crowd, TimeSpan lasting, int server, Report report, CancellationToken ct)
    {
        await scenario.Prepare(ct);
        // Code that has not run some hundred times costs ten times as much: the compiler is still at it.
        await LoadLoop.Run(scenario.What, 8, WarmUp, scenario.Once, ct);
        await scenario.Settle(ct);
        report.Add(Finding.Of(await LoadLoop.Run(scenario.What, 1, lasting, scenario.Once, ct, server), alone));
        await scenario.Settle(ct);
        report.Add(Finding.Of(await LoadLoop.Run(scenario.What, 8, lasting, scenario.Once, ct, server), crowd));
        if (scenario is SendReplies replies)
            report.Add(Finding.Of(await replies.UntilComposed(8, lasting, server, ct), crowd with { P95 = null }));
        if (scenario is ListInbox inbox)
            report.Add(Finding.Of(await inbox.Slowest(server, ct), alone));
    }

    private static async Task Limits(Options options, TimeSpan lasting, Report report, CancellationToken ct)
    {
        report.Add(Finding.Of(DiskLimit.Run(options.Required("data"))));
        foreach (var clients in new[] { 1, 8 })
        {
            report.Add(Finding.Of(await HelloLimit.Run(clients, lasting, ct)));
            report.Add(Finding.Of(await RawRows.Run(options, clients, lasting, ct)));
        }
    }
}
