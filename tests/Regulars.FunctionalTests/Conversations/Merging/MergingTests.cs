using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Channels.Email;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Merging;

/// <summary>Two conversations about one matter become one, and two again.</summary>
[Collection(House.Name)]
public sealed class MergingTests(House house)
{
    [OnBothEngines]
    public async Task Its_lines_follow_behind_and_come_back_as_they_were(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var into = await counter.Hear("First", subject: "Parcel");
        await counter.Write(into, "a", seen: 1, text: "It is on its way").Gives(201);
        var from = await counter.Hear("Second", from: "bert@other.example", name: "Bert Ost", subject: "Still the parcel");
        await counter.Hear("Third", from: "bert@other.example", name: "Bert Ost", into: from);

        var merged = await Merge(counter, from, into).Gives(200);
        await Merge(counter, from, into).Gives(200);

        Assert.Equal(($"{into}", 1001), (merged.Text("into"), merged.GetProperty("number").GetInt32()));
        Assert.Equal(["First", "It is on its way", "merged", "Second", "Third"], await Lines(counter, into));
        Assert.Equal([1, 2, 3, 4, 5], await Sequences(counter, into));
        Assert.Empty(await Lines(counter, from));
        var whole = await counter.Read($"conversations/{into}");
        Assert.Equal(("open", "Third", "Hanna Lindqvist"), (whole.Text("status"), whole.Text("preview"), whole.GetProperty("customer").Text("name")));
        Assert.Equal(["hanna@lindqvist.example", "bert@other.example"], Addresses(whole));
        Assert.Equal($"{into}", (await counter.Read($"conversations/{from}")).Text("mergedInto"));
        Assert.Equal([1001], await counter.Numbers("conversations?view=all"));

        await Unmerge(counter, from).Gives(204);
        await Unmerge(counter, from).Gives(204);

        Assert.Equal(["Second", "Third", "unmerged"], await Lines(counter, from));
        Assert.Equal([1, 2, 3], await Sequences(counter, from));
        Assert.Equal(["First", "It is on its way", "merged", "unmerged"], await Lines(counter, into));
        var again = await counter.Read($"conversations/{into}");
        Assert.Equal(("waiting", "It is on its way"), (again.Text("status"), again.Text("preview")));
        Assert.Equal(["hanna@lindqvist.example"], Addresses(again));
        var back = await counter.Read($"conversations/{from}");
        Assert.Equal((null, "open", "Third"), (back.Text("mergedInto"), back.Text("status"), back.Text("preview")));
        Assert.Equal([1002, 1001], await counter.Numbers("conversations?view=all"));
    }

    [OnBothEngines]
    public async Task What_comes_for_it_goes_where_it_is_part_of(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var first = await Mail(post, "1@shopper.example", "Kettle", "It leaks.");
        var second = await Mail(post, "2@shopper.example", "The kettle", "Have you read it?");
        var third = await Mail(post, "3@shopper.example", "Kettle??", "Hello?");
        await post.Agent.PutAsJsonAsync($"conversations/{first}/merge", new { into = second }).Gives(200);
        await post.Agent.PutAsJsonAsync($"conversations/{second}/merge", new { into = third }).Gives(200);

        await post.Send(post.Write("4@shopper.example", "Re: Kettle", "Still leaks.", "In-Reply-To: <1@shopper.example>\n"));
        await post.Send(post.Write("5@shopper.example", "Re: [#1001] Kettle", "By its number."));

        var opened = Assert.Single(await post.Conversations());
        Assert.Equal(third, opened.Text("id"));
        Assert.Equal(
            ["Hello?", "Have you read it?", "It leaks.", "Still leaks.", "By its number."],
            (await post.Messages(opened)).Where(line => line.Text("kind") == "message").Select(line => line.Text("text").Trim()));
        foreach (var words in new[] { "leaks", "by its number", "#1001" })
        {
            var found = (await post.Agent.GetFromJsonAsync<JsonElement>($"search?q={Uri.EscapeDataString(words)}")).GetProperty("items").EnumerateArray();
            Assert.Equal([third], found.Select(hit => hit.GetProperty("conversation").Text("id")).Distinct());
        }
        await post.Agent.PutAsJsonAsync($"conversations/{first}/resolution", new { }).Gives(204);
        Assert.Equal("resolved", (await post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{third}")).Text("status"));
    }

    [OnBothEngines]
    public async Task Tags_mentions_and_what_somebody_writes_come_along(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (into, from, leads) = (await counter.Hear(), await counter.Hear(), await Counter.IdOf(lead));
        var tag = (await lead.PostOnce("tags", new { name = "Late", colour = "lake" }, "tag").Gives(201)).Text("id");
        await counter.Agent.PutAsync($"conversations/{from}/tags/{tag}", null).Gives(204);
        await Note(counter, from, leads).Gives(201);
        await counter.Agent.PutAsJsonAsync($"conversations/{from}/draft", new { kind = "reply", html = "<p>Dear</p>" }).Gives(204);

        await Merge(counter, from, into).Gives(200);

        Assert.Equal([tag], Tags(await counter.Read($"conversations/{into}")));
        Assert.Equal([1001], await counter.Numbers($"conversations?view=all&filter=tag:has:{tag}"));
        Assert.Equal("<p>Dear</p>", (await counter.Read($"conversations/{into}/draft")).Text("html"));
        Assert.True((await lead.GetAsync($"conversations/{into}").Gives(200)).GetProperty("hasNewMention").GetBoolean());

        await Unmerge(counter, from).Gives(204);

        Assert.Empty(Tags(await counter.Read($"conversations/{into}")));
        Assert.Equal([tag], Tags(await counter.Read($"conversations/{from}")));
        Assert.True((await lead.GetAsync($"conversations/{from}").Gives(200)).GetProperty("hasNewMention").GetBoolean());
        Assert.False((await lead.GetAsync($"conversations/{into}").Gives(200)).GetProperty("hasNewMention").GetBoolean());
    }

    [OnBothEngines]
    public async Task What_was_said_since_stays_where_it_was_said(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (into, from) = (await counter.Hear("One"), await counter.Hear("Two"));
        await Merge(counter, from, into).Gives(200);
        await counter.Hear("Three", into: from);
        await counter.Write(into, "a", seen: 4, text: "Four").Gives(201);

        await Unmerge(counter, from).Gives(204);
        await Merge(counter, from, into).Gives(200);

        Assert.Equal(["One", "merged", "Three", "Four", "unmerged", "merged", "Two", "unmerged"], await Lines(counter, into));
        Assert.Equal([1, 2, 4, 5, 6, 7, 8, 9], await Sequences(counter, into));
        await Unmerge(counter, from).Gives(204);
        Assert.Equal(["Two", "unmerged", "unmerged"], await Lines(counter, from));
    }

    [OnBothEngines]
    public async Task What_cannot_be_merged_says_why(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (one, two, three) = (await counter.Hear(), await counter.Hear(), await counter.Hear());

        await Merge(counter, one, one).IsRefused(400, "same_conversation");
        await Merge(counter, one, two).Gives(200);
        await Merge(counter, two, one).IsRefused(400, "same_conversation");
        await Merge(counter, one, three).IsRefused(409, "merged");
        await counter.Write(one, "a", seen: 1).IsRefused(409, "merged");
        await Merge(counter, two, three).Gives(200);
        await Unmerge(counter, one).IsRefused(409, "merged_on");
        await Unmerge(counter, two).Gives(204);
        await Unmerge(counter, one).Gives(204);

        Assert.Equal([1003, 1002, 1001], (await counter.Numbers("conversations?view=all")).OrderDescending());
        await counter.Agent.PutAsJsonAsync($"conversations/{Guid.CreateVersion7()}/merge", new { into = $"{one}" }).Gives(404);
        await counter.Agent.DeleteAsync($"conversations/{Guid.CreateVersion7()}/merge").Gives(404);
        await counter.Agent.PostAsJsonAsync("views", new { name = "All", folder = "", icon = "star", isShared = false, shelves = new[] { "merged" }, filter = new { match = "all", rules = Array.Empty<object>(), groups = Array.Empty<object>() }, sort = "newest" })
            .IsRefused(400, "view_without_shelf");
    }

    [OnBothEngines]
    public async Task The_customer_list_counts_what_stands_for_itself(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (one, two) = (await counter.Hear(), await counter.Hear());
        await Counted(counter, 2);

        await Merge(counter, one, two).Gives(200);
        await Counted(counter, 1);
        Assert.Single((await counter.Items($"customers/{(await counter.Read($"conversations/{two}")).GetProperty("customer").Text("id")}/timeline")), line => line.Text("kind") == "conversation");

        await Unmerge(counter, one).Gives(204);
        await Counted(counter, 2);
    }

    private static async Task Counted(Counter counter, int expected)
    {
        for (var tries = 0; tries < 100 && await Count(counter) != expected; tries++)
            await Task.Delay(100);
        Assert.Equal(expected, await Count(counter));
    }

    private static async Task<int> Count(Counter counter) => (await counter.Items("customers"))[0].GetProperty("conversations").GetInt32();

    private static Task<HttpResponseMessage> Merge(Counter counter, ConversationId from, ConversationId into) =>
        counter.Agent.PutAsJsonAsync($"conversations/{from}/merge", new { into = $"{into}" });

    private static Task<HttpResponseMessage> Unmerge(Counter counter, ConversationId from) => counter.Agent.DeleteAsync($"conversations/{from}/merge");

    private static async Task<IReadOnlyList<string?>> Lines(Counter counter, ConversationId id) =>
        [.. (await counter.Items($"conversations/{id}/messages")).Select(line => line.Text("kind") == "event" ? line.GetProperty("event").Text("name") : line.Text("text"))];

    private static async Task<IReadOnlyList<int>> Sequences(Counter counter, ConversationId id) =>
        [.. (await counter.Items($"conversations/{id}/messages")).Select(line => line.GetProperty("sequence").GetInt32())];

    private static IReadOnlyList<string?> Addresses(JsonElement conversation) =>
        [.. conversation.GetProperty("participants").EnumerateArray().Select(one => one.Text("address"))];

    private static IReadOnlyList<string?> Tags(JsonElement conversation) => [.. conversation.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())];

    private static async Task<string> Mail(Post post, string id, string subject, string text)
    {
        await post.Send(post.Write(id, subject, text));
        return (await post.Conversations()).Single(conversation => conversation.Text("subject") == subject).Text("id")!;
    }

    private static Task<HttpResponseMessage> Note(Counter counter, ConversationId id, string mentioned)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{id}/messages")
        {
            Content = JsonContent.Create(new { kind = "note", html = $"<p><span data-mention=\"{mentioned}\">@Lead</span></p>", mentions = new[] { mentioned } }),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        return counter.Agent.SendAsync(request);
    }
}
