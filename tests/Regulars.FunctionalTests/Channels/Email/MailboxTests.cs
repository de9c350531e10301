using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(House.Name)]
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

    private static async Task<JsonElement> Only(Post post) =>
        Assert.Single((await post.Agent.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray());
}
