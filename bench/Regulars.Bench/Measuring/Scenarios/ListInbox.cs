namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>Fifty rows of any view, with or without a filter, on any page.</summary>
internal sealed class ListInbox(DeskClient desk) : IScenario
{
    private const int PagesOfEach = 6;

    private readonly List<string> pages = [];
    private readonly Dictionary<string, List<string>> lists = [];

    public string What => "list, 50 rows, any view, filter or page";

    public async Task Prepare(CancellationToken ct)
    {
        var newest = (await desk.Read("/api/v1/conversations?view=all", ct))["items"]!.AsArray();
        var mine = (await desk.Read("/api/v1/conversations?view=mine&limit=1", ct))["items"]!.AsArray();
        var agent = mine[0]!["assignee"]!["id"];
        var customer = newest[0]!["customer"]!["id"];
        foreach (var view in new[] { "all", "mine", "unassigned", "snoozed", "resolved" })
            await Walk(view, $"view={view}", ct);
        foreach (var view in new[] { "all", "resolved" })
        {
            await Walk($"{view}, of an agent", $"view={view}&filter=assignee:is:{agent}", ct);
            await Walk($"{view}, unread", $"view={view}&filter=unread:is:true", ct);
            await Walk($"{view}, of a customer", $"view={view}&filter=customer:is:{customer}", ct);
        }
        await Walk("all, waiting", "view=all&filter=status:is:waiting", ct);
        await Walk("snoozed, open", "view=snoozed&filter=status:is:open", ct);
        await Walk("all, open, of an agent, unread", $"view=all&filter=status:is:open&filter=assignee:is:{agent}&filter=unread:is:true", ct);
    }

    public Task Once(Random random) => desk.Get(pages[random.Next(pages.Count)], CancellationToken.None);

    /// <summary>The mean may hide one that lacks an index: each list by itself, and of them the slowest.</summary>
    public async Task<Figure> Slowest(int server, CancellationToken ct)
    {
        var each = new List<Figure>();
        foreach (var (name, mine) in lists)
        {
            each.Add(await LoadLoop.Run(
                $"  the slowest: {name}", 1, TimeSpan.FromMilliseconds(400), random => desk.Get(mine[random.Next(mine.Count)], ct), ct, server, TimeSpan.Zero));
        }
        return each.MaxBy(figure => figure.P50)!;
    }

    private async Task Walk(string name, string query, CancellationToken ct)
    {
        var next = $"/api/v1/conversations?{query}";
        lists[name] = [];
        for (var page = 0; page < PagesOfEach; page++)
        {
            lists[name].Add(next);
            pages.Add(next);
            if ((await desk.Read(next, ct))["next"] is not { } cursor)
                return;
            next = $"/api/v1/conversations?{query}&cursor={cursor}";
        }
    }
}
