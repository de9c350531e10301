using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
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

    [OnBothEngines]
    public async Task Every_order_goes_both_ways_and_pages_lose_nobody(Engine engine)
    {
        var counter = await Three(engine);
        await counter.Hear("Again", "grace@navy.example");
        await counter.Workspace.Settled();
        await counter.Hear(from: "emile@zola.example", name: "Émile Zola");
        await counter.Workspace.Settled();

        var orders = new Dictionary<string, string[]>
        {
            ["name"] = ["Ada Lovelace", "Alan Turing", "Émile Zola", "Grace Hopper"],
            ["created"] = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Émile Zola"],
            ["seen"] = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "Émile Zola"],
            ["conversations"] = ["Ada Lovelace", "Alan Turing", "Émile Zola", "Grace Hopper"],
        };
        foreach (var (sort, names) in orders)
        {
            Assert.Equal(names, await Walk(counter, $"customers?sort={sort}"));
            Assert.Equal(names.Reverse(), await Walk(counter, $"customers?sort=-{sort}"));
        }
        var next = (await counter.Read("customers?sort=name&limit=1")).Text("next");
        await counter.Agent.GetAsync($"customers?sort=created&cursor={next}").IsRefused(400, "bad_cursor");
        await counter.Agent.GetAsync("customers?sort=height").Gives(400);
    }

    [OnBothEngines]
    public async Task Filters_narrow_the_list(Engine engine)
    {
        var counter = await Three(engine);
        await counter.Hear(from: "nameless@shopper.example", name: "");
        await counter.Workspace.Do(services => services.GetRequiredService<ICustomers>().MarkUndeliverable(IdentityKind.Email, "grace@navy.example", "no_such_address", default));
        await counter.Workspace.Settled();

        Assert.Equal(["nameless@shopper.example"], await Names(counter, "customers?nameless=true"));
        Assert.Equal(["Grace Hopper"], await Names(counter, "customers?undeliverable=true"));
        Assert.Equal(3, (await Names(counter, "customers?undeliverable=false")).Count());
        Assert.Empty(await Names(counter, "customers?verified=true"));
        Assert.Equal(4, (await Names(counter, "customers?verified=false&seenWithin=7&createdWithin=7")).Count());
        Assert.Empty(await Names(counter, "customers?unseenFor=30"));
        Assert.Equal(["Ada Lovelace"], await Names(counter, "customers?q=LOVELÁCE"));
    }

    [OnBothEngines]
    public async Task What_the_list_shows_is_exported_by_those_who_lead(Engine engine)
    {
        var counter = await Three(engine);
        await counter.Hear(from: "evil@shopper.example", name: "=HYPERLINK(1)");

        var lines = (await counter.Workspace.As(Role.Lead).GetStringAsync("customers/export?q=example")).Split("\r\n");

        Assert.Equal("\"id\",\"name\",\"address\",\"verified\",\"mail comes back\",\"conversations\",\"last seen\",\"customer since\"", lines[0]);
        Assert.Contains("\"'=HYPERLINK(1)\",\"evil@shopper.example\",\"no\",\"no\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Ada Lovelace\"", lines[2], StringComparison.Ordinal);
        Assert.Equal(6, lines.Length);
        Assert.Equal(3, (await counter.Workspace.As(Role.Lead).GetStringAsync("customers/export?q=navy")).Split("\r\n").Length);
        await counter.Agent.GetAsync("customers/export").IsRefused(403, "forbidden");
    }

    private static async Task<List<string>> Walk(Counter counter, string address)
    {
        var names = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await counter.Read($"{address}&limit=1&cursor={cursor}");
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.Text("name")));
            cursor = page.GetProperty("next").GetString();
        }
        return names;
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
