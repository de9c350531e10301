using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email;

/// <summary>Mails that could not be read: shown to admins, whole, and read again when they say so.</summary>
[Collection(PostCollection.Name)]
public sealed class QuarantineTests(House house)
{
    [OnBothEngines]
    public async Task Read_again_it_joins_the_conversation_where_it_stood_as_a_file(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await Aside(post, "poison@shopper.example");
        var listed = Assert.Single(await List(post));
        Assert.Equal(("unparsable", post.Mailbox), (listed.Text("error"), listed.Text("mailbox")));
        var conversation = listed.GetProperty("conversation");

        Assert.Equal(HttpStatusCode.Accepted, (await post.Owner.PostAsync($"mails/quarantine/{listed.Text("id")}/retry", null)).StatusCode);
        await post.Workspace.Settled();

        Assert.Empty(await List(post));
        Assert.Equal(["Poison.", "Poison."], (await post.Messages(conversation)).Select(message => message.Text("text").Trim()));
        Assert.Equal(HttpStatusCode.NotFound, (await post.Owner.PostAsync($"mails/quarantine/{listed.Text("id")}/retry", null)).StatusCode);
    }

    [OnBothEngines]
    public async Task All_are_paged_and_read_again_at_once(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        foreach (var name in new[] { "a", "b", "c" })
            await Aside(post, $"{name}@shopper.example");

        var first = await post.Owner.GetFromJsonAsync<JsonElement>("mails/quarantine?limit=2");
        var second = await post.Owner.GetFromJsonAsync<JsonElement>($"mails/quarantine?limit=2&cursor={Uri.EscapeDataString(first.Text("next"))}");
        Assert.Equal(3, first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(mail => mail.Text("id")).Distinct().Count());

        Assert.Equal(3, (await post.Owner.PostAsync("mails/quarantine/retry", null).Gives(202)).GetProperty("count").GetInt32());
        await post.Workspace.Settled();
        Assert.Empty(await List(post));
    }

    [OnBothEngines]
    public async Task It_is_the_owners_matter_and_each_workspaces_own(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        using var theirs = await Post.Open(await house.NewWorkspace(engine));
        await Aside(post, "poison@shopper.example");
        var id = Assert.Single(await List(post)).Text("id");

        Assert.Equal(HttpStatusCode.Forbidden, (await post.Agent.GetAsync("mails/quarantine")).StatusCode);
        Assert.Empty(await List(theirs));
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.Owner.PostAsync($"mails/quarantine/{id}/retry", null)).StatusCode);
    }

    /// <summary>A mail that an older version could not read.</summary>
    private static async Task Aside(Post post, string id)
    {
        await post.Send(post.Write(id, "Poison", "Poison."));
        await post.Workspace.Do(async services =>
        {
            var mail = await services.GetDb().Set<RawMail>().SingleAsync(raw => raw.HeaderId == id);
            mail.Quarantine(new ReceivedMessage(mail.ConversationId!.Value, mail.MessageId!.Value, 1), "unparsable");
        });
        await post.Workspace.Do(async services => await services.GetDb().Set<Regulars.Channels.Email.Joining.MailId>().Where(known => known.Id == id).ExecuteDeleteAsync());
    }

    private static async Task<IReadOnlyList<JsonElement>> List(Post post) =>
        [.. (await post.Owner.GetFromJsonAsync<JsonElement>("mails/quarantine")).GetProperty("items").EnumerateArray()];
}
