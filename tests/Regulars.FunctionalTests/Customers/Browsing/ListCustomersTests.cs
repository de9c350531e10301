using Regulars.FunctionalTests.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Customers.Browsing;

[Collection(House.Name)]
public sealed class ListCustomersTests(House house)
{
    [OnBothEngines]
    public async Task A_part_of_the_name_or_of_the_address_finds_them(Engine engine)
    {
        var counter = await Three(engine);

        Assert.Equal(["Ada Lovelace"], await Names(counter, "customers?q=LOVE"));
        Assert.Equal(["Grace Hopper"], await Names(counter, "customers?q=race@navy"));
        Assert.Empty(await Names(counter, "customers?q=nobody"));
    }

    [OnBothEngines]
    public async Task Pages_show_everybody_once_who_wrote_last_first(Engine engine)
    {
        var counter = await Three(engine);

        var first = await counter.Read("customers?limit=2");
        var second = await counter.Read($"customers?limit=2&cursor={first.Text("next")}");
        Assert.Equal(["Alan Turing", "Grace Hopper"], first.GetProperty("items").EnumerateArray().Select(row => row.Text("name")));
        Assert.Equal("Ada Lovelace", Assert.Single(second.GetProperty("items").EnumerateArray()).Text("name"));
        Assert.Null(second.GetProperty("next").GetString());

        var narrowed = await counter.Read("customers?q=science.example&limit=1");
        Assert.Equal(["Ada Lovelace"], await Names(counter, $"customers?q=science.example&limit=1&cursor={narrowed.Text("next")}"));
        await counter.Agent.GetAsync("customers?cursor=AAAA").IsRefused(400, "bad_cursor");
    }

    /// <summary>Three customers who wrote one after the other; two of them from one domain.</summary>
    private async Task<Counter> Three(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        foreach (var (name, address) in new[] { ("Ada Lovelace", "ada@science.example"), ("Grace Hopper", "grace@navy.example"), ("Alan Turing", "alan@science.example") })
        {
            await counter.Hear(from: address, name: name);
            await counter.Workspace.Settled();
        }
        return counter;
    }

    private static async Task<IEnumerable<string>> Names(Counter counter, string address) => (await counter.Items(address)).Select(row => row.Text("name"));
}
