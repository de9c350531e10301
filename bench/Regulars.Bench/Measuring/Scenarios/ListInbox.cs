namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>Fifty rows of any view, with or without a filter, on any page.</summary>
internal sealed class ListInbox(DeskClient desk) : IScenario
{
    private const int PagesOfEach = 6;

    private readonly List<string> pages = [];

    public string What => "list, 50 rows, any view, filter or page";

    /// <summary>Every list there is, by name, with its first pages.</summary>
    public IReadOnlyDictionary<string, List<string>> Lists => lists;

    private readonly Dictionary<string, List<string>> lists = [];

    public async Task Prepare(CancellationToken ct)
    {
        var agents = (await desk.Read("/api/v1/agents", ct))["items"]!.AsArray().Select(agent => $"{agent!["id"]}").ToList();
        var customers = (await desk.Read("/api/v1/customers", ct))["items"]!.AsArray().Select(customer => $"{customer!["id"]}").ToList();
        foreach (var view in new[] { "all", "mine", "unassigned", "snoozed", "resolved" })
            await Walk(view, $"view={view}", ct);
        foreach (var view in new[] { "all", "resolved" })
        {
            await Walk($"{view}, of an agent", $"view={view}&filter=assignee:is:{agents[agents.Count / 2]}", ct);
            await Walk($"{view}, unread", $"view={view}&filter=unread:is:true", ct);
            await Walk($"{view}, of a customer", $"view={view}&filter=customer:is:{customers[0]}", ct);
            await Walk($"{view}, waiting", $"view={view}&filter=status:is:waiting", ct);
        }
        await Walk("all, open, of an agent, unread", $"view=all&filter=status:is:open&filter=assignee:is:{agents[^1]}&filter=unread:is:true", ct);
    }

    public Task Once(Random random) => desk.Get(pages[random.Next(pages.Count)], CancellationToken.None);

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
