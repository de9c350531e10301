using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Beginning;

[Collection(House.Name)]
public sealed class BeginConversationTests(House house)
{
    [OnBothEngines]
    public async Task It_is_the_writers_waits_for_the_customer_and_counts_with_theirs(Engine engine)
    {
        var counter = await Counter.Open(house, engine);

        var begun = await counter.Agent.PostOnce("conversations", Request(counter, "new@shopper.example"), "one").Gives(201);
        await counter.Agent.PostOnce("conversations", Request(counter, "new@shopper.example"), "one").Gives(201);
        await counter.Workspace.Settled();

        var open = await counter.Read($"conversations/{begun.Text("conversation")}");
        Assert.Equal(("Your order", "waiting", await Counter.IdOf(counter.Agent)), (open.Text("subject"), open.Text("status"), open.GetProperty("assignee").Text("id")));
        Assert.Equal("Kim", open.GetProperty("customer").Text("name"));
        Assert.Equal("new@shopper.example", open.GetProperty("replyDefaults").GetProperty("to")[0].GetString());
        var first = (await counter.Items($"conversations/{begun.Text("conversation")}/messages"))[0];
        Assert.Equal(("message", "out", 1), (first.Text("kind"), first.Text("direction"), first.GetProperty("sequence").GetInt32()));
        var customer = Assert.Single(await counter.Items("customers"));
        Assert.Equal(("Kim", 1), (customer.Text("name"), customer.GetProperty("conversations").GetInt32()));
        Assert.Equal(begun.Text("conversation"), Assert.Single(await counter.Items("search?q=order")).GetProperty("conversation").Text("id"));
        Assert.Equal(begun.Text("conversation"), Assert.Single(await counter.Items("conversations?view=mine")).Text("id"));
    }

    [OnBothEngines]
    public async Task Who_is_known_keeps_their_name_and_what_waits_can_be_taken_back(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear();
        await counter.Workspace.Settled();

        var begun = await counter.Agent.PostOnce("conversations", Request(counter, "hanna@lindqvist.example", undoSeconds: 60), "two").Gives(201);
        var (id, message) = (begun.Text("conversation"), begun.GetProperty("message").Text("id"));
        Assert.Equal("Hanna Lindqvist", (await counter.Read($"conversations/{id}")).GetProperty("customer").Text("name"));
        Assert.NotEqual(JsonValueKind.Null, begun.GetProperty("message").GetProperty("delivery").GetProperty("sendAt").ValueKind);

        await counter.Agent.DeleteAsync($"conversations/{id}/messages/{message}/sending").Gives(204);
        Assert.Equal("<p>Good day.</p>", (await counter.Read($"conversations/{id}")).GetProperty("draft").Text("html"));
        Assert.Equal(2, (await counter.Items("conversations?view=all")).Count);
        Assert.Equal("hanna@lindqvist.example", (await counter.Read($"conversations/{id}")).GetProperty("replyDefaults").GetProperty("to")[0].GetString());
    }

    [OnBothEngines]
    public async Task What_cannot_be_sent_makes_nothing(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var other = await house.NewWorkspace(engine);
        var mailbox = (await counter.Items("mailboxes"))[0].Text("address");

        await counter.Agent.PostOnce("conversations", Request(counter, mailbox), "a").IsRefused(400, "own_address");
        await counter.Agent.PostOnce("conversations", Request(counter, "nobody"), "b").Gives(400);
        await counter.Agent.PostOnce("conversations", Request(counter), "c").IsRefused(400, "no_recipient");
        await counter.Agent.PostOnce("conversations", Request(counter, "new@shopper.example", html: "<p> </p>"), "d").IsRefused(400, "nothing_written");
        await counter.Agent.PostOnce("conversations", Request(counter, "new@shopper.example", subject: ""), "e").Gives(400);
        await other.As(Role.Agent).PostOnce("conversations", Request(counter, "new@shopper.example"), "f").IsRefused(400, "no_such_brand");

        Assert.Empty(await counter.Items("conversations?view=all"));
        Assert.Empty(await counter.Items("customers"));
    }

    private static object Request(Counter counter, string? to = null, string subject = "Your order", string html = "<p>Good day.</p>", int? undoSeconds = null) =>
        new { brand = counter.Workspace.Brand.Value, subject, name = "Kim", html, to = to is null ? Array.Empty<string>() : [to], undoSeconds };
}
