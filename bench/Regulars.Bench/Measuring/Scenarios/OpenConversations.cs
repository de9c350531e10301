using Regulars.Bench.Seeding;

namespace Regulars.Bench.Measuring.Scenarios;

/// <summary>What the desk asks when somebody opens a conversation with thirty messages: itself, its log and its customer, all at once.</summary>
internal sealed class OpenConversations(DeskClient desk, int conversations) : IScenario
{
    private const int Opened = 200;

    private readonly List<string[]> found = [];

    public string What => "open, with 30 messages and its customer";

    public async Task Prepare(CancellationToken ct)
    {
        var longOnes = Enumerable.Range(0, conversations).Where(Storyteller.IsLong).Select(place => FillOffice.FirstNumber + place).ToList();
        var step = Math.Max(1, longOnes.Count / Opened);
        for (var at = 0; at < longOnes.Count; at += step)
        {
            var conversation = (await desk.Read($"/api/v1/search?q=%23{longOnes[at]}&limit=1", ct))["items"]![0]!["conversation"]!;
            found.Add(
            [
                $"/api/v1/conversations/{conversation["id"]}", $"/api/v1/conversations/{conversation["id"]}/messages",
                $"/api/v1/customers/{conversation["customer"]!["id"]}",
            ]);
        }
    }

    public Task Once(Random random) => Task.WhenAll(found[random.Next(found.Count)].Select(path => desk.Get(path, CancellationToken.None)));
}
