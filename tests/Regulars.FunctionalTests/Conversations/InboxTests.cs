using System.Net;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations;

[Collection(House.Name)]
public sealed class InboxTests(House house)
{
    [OnBothEngines]
    public async Task Pages_show_every_conversation_once_the_newest_first(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        for (var i = 0; i < 7; i++)
            await counter.Hear($"Message {i}", $"customer{i}@a.example");

        List<int> numbers = [];
        var page = await counter.Read("conversations?view=all&limit=3");
        numbers.AddRange(Numbers(page));
        while (page.GetProperty("next").GetString() is { } next)
            numbers.AddRange(Numbers(page = await counter.Read($"conversations?view=all&limit=3&cursor={next}")));

        Assert.Equal(Enumerable.Range(1001, 7).Reverse(), numbers);
    }

    [OnBothEngines]
    public async Task A_filter_narrows_and_a_wrong_one_is_refused(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var answered = await counter.Hear();
        await counter.Hear(from: "tom@b.example");
        await counter.Write(answered, "k", seen: 1);

        Assert.Single(await counter.Items("conversations?view=all&filter=status:is:waiting"));
        Assert.Single(await counter.Items("conversations?view=all&filter=status:is:open&filter=unread:is:true"));
        foreach (var wrong in new[] { "filter=colour:is:red", "filter=status:is:1", "filter=status", "view=everything", "cursor=AAAA" })
            Assert.Equal(HttpStatusCode.BadRequest, (await counter.Agent.GetAsync($"conversations?{wrong}")).StatusCode);
    }

    [OnBothEngines]
    public async Task New_words_are_found_at_once_by_their_beginning_whatever_their_accents(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear("The parcel went to Malmö instead of Lund.");
        await counter.Hear("Nothing of the kind.", "tom@b.example");

        var hit = Assert.Single(await counter.Items("search?q=parcel malm"));

        Assert.Contains("\uE000Malm\uE001ö", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.Single(await counter.Items("search?q=%231002"));
        Assert.Empty(await counter.Items("search?q=zzz"));
    }

    [OnBothEngines]
    public async Task Words_of_another_workspace_are_never_found(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var other = await Counter.Open(house, engine);
        await counter.Hear("A word of ours: quokka.");

        Assert.Single(await counter.Items("search?q=quokka"));
        Assert.Empty(await other.Items("search?q=quokka"));
    }

    [OnBothEngines]
    public async Task The_log_is_read_from_its_end_a_page_at_a_time(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear("1");
        for (var i = 2; i <= 5; i++)
            await counter.Hear($"{i}", into: id);

        var newest = await counter.Read($"conversations/{id}/messages?limit=3");
        var older = await counter.Read($"conversations/{id}/messages?limit=3&cursor={newest.GetProperty("next").GetString()}");

        Assert.Equal(["3", "4", "5"], newest.GetProperty("items").EnumerateArray().Select(m => m.GetProperty("text").GetString()));
        Assert.Equal(["1", "2"], older.GetProperty("items").EnumerateArray().Select(m => m.GetProperty("text").GetString()));
        Assert.Null(older.GetProperty("next").GetString());
    }

    [OnBothEngines]
    public async Task Two_first_mails_of_a_newcomer_at_once_make_one_customer(Engine engine)
    {
        var counter = await Counter.Open(house, engine);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => counter.Hear($"Mail {i}")));
        await counter.Workspace.Settled();

        var customer = Assert.Single(await counter.Items("customers"));
        Assert.Equal(4, customer.GetProperty("conversations").GetInt32());
        Assert.Equal(4, (await counter.Items("conversations?view=all")).Select(row => row.GetProperty("number").GetInt32()).Distinct().Count());
    }

    private static IEnumerable<int> Numbers(System.Text.Json.JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("number").GetInt32());
}
