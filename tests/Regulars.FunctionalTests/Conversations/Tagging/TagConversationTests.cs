using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Tagging;

[Collection(House.Name)]
public sealed class TagConversationTests(House house)
{
    [OnBothEngines]
    public async Task A_tag_is_put_on_and_taken_off_once(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (id, tag) = (await counter.Hear(), await Add(counter, "Refund"));

        await counter.Agent.PutAsync($"conversations/{id}/tags/{tag}", null).Gives(204);
        await counter.Agent.PutAsync($"conversations/{id}/tags/{tag}", null).Gives(204);
        Assert.Equal([tag], await Tags(counter, id));
        Assert.Equal([tag], Assert.Single(await counter.Items("conversations?view=all")).GetProperty("tags").EnumerateArray().Select(one => one.GetString()));

        await counter.Agent.DeleteAsync($"conversations/{id}/tags/{tag}").Gives(204);
        await counter.Agent.DeleteAsync($"conversations/{id}/tags/{tag}").Gives(204);
        Assert.Empty(await Tags(counter, id));
        Assert.Equal(["tagged", "tagged"], await counter.Events(id));
        var line = (await counter.Items($"conversations/{id}/messages"))[1].GetProperty("event").GetProperty("data").GetProperty("added")[0];
        Assert.Equal((tag, "Refund"), (line.Text("id"), line.Text("name")));
    }

    [OnBothEngines]
    public async Task Two_who_tag_at_once_both_do(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (id, first, second) = (await counter.Hear(), await Add(counter, "Refund"), await Add(counter, "Broken"));

        await Task.WhenAll(
            counter.Agent.PutAsync($"conversations/{id}/tags/{first}", null).Gives(204),
            lead.PutAsync($"conversations/{id}/tags/{second}", null).Gives(204),
            lead.PutAsync($"conversations/{id}/tags/{first}", null).Gives(204));

        Assert.Equal(new[] { first, second }.Order(), (await Tags(counter, id)).Order());
        Assert.Single(await counter.Items($"conversations?view=all&filter=tag:has:{first}"));
        Assert.Single(await counter.Items($"conversations?view=all&filter=tag:has:{second}"));
    }

    [OnBothEngines]
    public async Task Lists_are_narrowed_to_what_has_a_tag_or_has_not(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (tagged, plain, tag) = (await counter.Hear(), await counter.Hear(), await Add(counter, "Refund"));
        await counter.Agent.PutAsync($"conversations/{tagged}/tags/{tag}", null).Gives(204);

        Assert.Equal($"{tagged}", Assert.Single(await counter.Items($"conversations?view=all&filter=tag:has:{tag}")).Text("id"));
        Assert.Equal($"{plain}", Assert.Single(await counter.Items($"conversations?view=all&filter=tag:has-not:{tag}")).Text("id"));
        await counter.Agent.GetAsync($"conversations?view=all&filter=tag:is:{tag}").IsRefused(400, "bad_filter");
        await counter.Agent.GetAsync("conversations?view=all&filter=tag:has:refund").IsRefused(400, "bad_filter");

        var uses = Assert.Single(await counter.Items("tags?uses=true")).GetProperty("uses");
        Assert.Equal(1, uses.GetProperty("conversations").GetInt32());
        Assert.Equal(JsonValueKind.Null, Assert.Single(await counter.Items("tags")).GetProperty("uses").ValueKind);
    }

    [OnBothEngines]
    public async Task The_action_changes_several_and_its_undo_puts_back_what_was(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var (id, first, second, third) = (await counter.Hear(), await Add(counter, "Refund"), await Add(counter, "Broken"), await Add(counter, "Late"));
        await Run(counter, id, new { add = new[] { first, second } }).Gives(200);

        var done = await Run(counter, id, new { add = new[] { second, third }, remove = new[] { first } }).Gives(200);
        Assert.Equal(new[] { second, third }.Order(), (await Tags(counter, id)).Order());

        await Run(counter, id, done.GetProperty("undo").GetProperty("parameters")).Gives(200);
        Assert.Equal(new[] { first, second }.Order(), (await Tags(counter, id)).Order());
        await Run(counter, id, new { add = new[] { $"{Guid.CreateVersion7()}" } }).IsRefused(400, "no_such_tag");
        await Run(counter, id, new { add = new[] { "refund" } }).IsRefused(400, "invalid");
        await Run(counter, id, new { add = first }).IsRefused(400, "invalid");
    }

    [OnBothEngines]
    public async Task A_tag_of_another_workspace_is_none(Engine engine)
    {
        var (counter, other) = (await Counter.Open(house, engine), await Counter.Open(house, engine));
        var (id, foreign) = (await counter.Hear(), await Add(other, "Theirs"));

        await counter.Agent.PutAsync($"conversations/{id}/tags/{foreign}", null).IsRefused(404, "not_found");
        await counter.Agent.DeleteAsync($"conversations/{id}/tags/{foreign}").IsRefused(404, "not_found");
        Assert.Empty(await counter.Items($"conversations?view=all&filter=tag:has:{foreign}"));
    }

    internal static async Task<string> Add(Counter counter, string name) =>
        (await counter.Agent.PostAsJsonAsync("tags", new { name, colour = "lake" }).Gives(201)).Text("id");

    internal static async Task<IReadOnlyList<string?>> Tags(Counter counter, ConversationId id) =>
        [.. (await counter.Read($"conversations/{id}")).GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())];

    private static Task<HttpResponseMessage> Run(Counter counter, ConversationId id, object parameters) =>
        counter.Agent.PostOnce("actions/conversation.tag", new { subject = id.Value, parameters }, $"{Guid.CreateVersion7()}");
}
