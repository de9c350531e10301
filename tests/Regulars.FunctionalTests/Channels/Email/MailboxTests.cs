using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Feed;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(PostCollection.Name)]
public sealed class MailboxTests(House house)
{
    [OnBothEngines]
    public async Task An_edited_address_takes_mail_and_the_old_one_does_not(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var mailbox = await Only(post);
        var address = $"new-{Guid.CreateVersion7():N}@Shop.Example";

        var edited = await post.Owner.PutAsJsonAsync($"mailboxes/{mailbox.GetProperty("id")}", new { address, name = "New", version = 1 });

        Assert.Equal(2, (await edited.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32());
        Assert.Equal(address.ToLowerInvariant(), (await Only(post)).GetProperty("address").GetString());
        Assert.Equal(550, (await post.Send(post.Write("1@x.example", "Old", "?"))).Code);
        Assert.Equal(250, (await post.Send(post.Write("2@x.example", "New", "?"), address)).Code);
    }

    [OnBothEngines]
    public async Task An_address_belongs_to_one_mailbox_of_all_workspaces(Engine engine)
    {
        using var theirs = await Post.Open(await house.NewWorkspace(engine));
        using var ours = await Post.Open(await house.NewWorkspace(engine));
        var mailbox = await Only(ours);

        var taken = await ours.Owner.PutAsJsonAsync($"mailboxes/{mailbox.GetProperty("id")}", new { address = theirs.Mailbox, name = "Mine", version = 1 });
        var stale = await ours.Owner.PutAsJsonAsync($"mailboxes/{mailbox.GetProperty("id")}", new { address = ours.Mailbox, name = "Mine", version = 7 });
        var foreign = await theirs.Owner.PutAsJsonAsync($"mailboxes/{mailbox.GetProperty("id")}", new { address = "a@b.example", name = "Mine", version = 1 });
        var invalid = await ours.Owner.PutAsJsonAsync($"mailboxes/{mailbox.GetProperty("id")}", new { address = "a b@c", name = "Mine", version = 1 });

        Assert.Equal(
            [HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.BadRequest],
            [taken.StatusCode, stale.StatusCode, foreign.StatusCode, invalid.StatusCode]);
    }

    [OnBothEngines]
    public async Task A_second_mailbox_takes_mail_and_closed_it_does_not_and_answers_go_from_the_other(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        var address = $"second-{Guid.CreateVersion7():N}@shop.example";
        var added = await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address, name = "Second" }).Gives(201);
        await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address, name = "Again" }).IsRefused(409, "address_taken");
        Assert.Equal(250, (await post.Send(post.Write("1@x.example", "To the second", "?"), address)).Code);

        await post.Owner.DeleteAsync($"mailboxes/{added.Text("id")}").Gives(204);

        // That it is known may be remembered for a moment: then the sender is put off, and refused when it comes again.
        Assert.NotEqual(250, (await post.Send(post.Write("2@x.example", "Closed", "?"), address)).Code);
        Assert.Equal(550, (await post.Send(post.Write("2@x.example", "Closed", "?"), address)).Code);
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        Assert.Contains(post.Mailbox, (await sink.Receive(_ => true)).Header("From"), StringComparison.Ordinal);
        await post.Owner.DeleteAsync($"mailboxes/{(await Only(post)).Text("id")}").IsRefused(409, "last_mailbox");

        var again = await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address, name = "Back" }).Gives(201);
        Assert.Equal(added.Text("id"), again.Text("id"));
        Assert.Equal(250, (await post.Send(post.Write("3@x.example", "Open again", "?"), address)).Code);
    }

    [OnBothEngines]
    public async Task One_that_is_added_is_told_and_counted_from_one(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var feed = await FeedListener.Open(post.Owner);
        var address = $"third-{Guid.CreateVersion7():N}@shop.example";

        var added = await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address, name = "Third" }).Gives(201);

        Assert.Equal(1, added.GetProperty("version").GetInt32());
        await feed.Next("entry", told => told.Text("kind") == "channel.changed" && told.GetRawText().Contains(added.Text("id"), StringComparison.Ordinal));
        var listed = (await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray().Single(mailbox => mailbox.Text("address") == address);
        Assert.Equal(added.GetRawText(), listed.GetRawText());
    }

    private static async Task<JsonElement> Only(Post post) =>
        Assert.Single((await post.Agent.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray());
}
