using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Senders;

[Collection(PostCollection.Name)]
public sealed class BrandSenderTests(House house)
{
    [OnBothEngines]
    public async Task Answers_leave_under_the_brands_name_from_its_address_through_its_server_with_its_signature(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var hello = $"hello-{Guid.CreateVersion7():N}"[..24] + "@shop.example";
        await Post.OpenMailbox(post.Workspace, hello);
        await using var workspaces = new SmtpSink();
        await using var own = new SmtpSink();
        await post.SendThrough(workspaces);
        var mailbox = (await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray().Single(known => known.Text("address") == hello).Text("id");
        await post.Owner.PutAsJsonAsync($"mailboxes/{mailbox}/outgoing", new { host = "127.0.0.1", port = own.Port, security = "none" }).Gives(200);
        var set = await post.Owner.PutAsJsonAsync($"brands/{post.Workspace.Brand}/sender", new
        {
            name = "Anna of Hagen",
            mailbox,
            signature = "<p>Warm <b>regards</b><script>alert(1)</script><br><a href=\"https://hagen.example\">Our shop</a></p>",
            version = 0,
        }).Gives(200);
        Assert.DoesNotContain("script", set.Text("signature"), StringComparison.Ordinal);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));

        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        Assert.Empty(workspaces.Mails);
        var mail = Assert.Single(own.Mails);
        Assert.Equal($"Anna of Hagen <{hello}>", mail.Header("From"));
        Assert.StartsWith(hello.Split('@')[0] + "+b-", mail.From, StringComparison.Ordinal);
        var parts = MailPart.LeavesOf(mail);
        var text = parts.Single(part => part.Header("Content-Type").StartsWith("text/plain", StringComparison.Ordinal)).Text;
        Assert.Equal(["Hi", "", "-- ", "Warm regards", "Our shop <https://hagen.example>"], text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        Assert.Contains("Warm <b>regards</b>", parts.Single(part => part.Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task Two_people_at_once_and_another_brands_mailbox_are_refused(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        using var owner = workspace.As(Role.Owner);
        await Post.OpenMailbox(workspace, $"help-{Guid.CreateVersion7():N}@shop.example");
        var mailbox = (await owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items")[0].Text("id");
        var second = await owner.PostAsJsonAsync("brands", new { name = "Second", locale = "de" }).Gives(201);

        Assert.Equal(HttpStatusCode.BadRequest, (await Set(owner, second.Text("id"), new { mailbox, version = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Set(owner, second.Text("id"), new { name = "Two", version = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Set(owner, second.Text("id"), new { name = "Three", version = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Set(owner, second.Text("id"), new { name = "Three", version = 1 })).StatusCode);
        var listed = (await owner.GetFromJsonAsync<JsonElement>("brands/senders")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Hagen", "Second"], listed.Select(sender => sender.GetProperty("brand").Text("name")));
        Assert.Equal(("Three", 2), (listed[1].Text("name"), listed[1].GetProperty("version").GetInt32()));
    }

    [OnBothEngines]
    public async Task A_brand_has_a_language_and_a_picture(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var (picture, text) = (await post.Upload([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "logo.png"), await post.Upload("hello"u8.ToArray(), "logo.txt"));

        var edited = await post.Owner.PutAsJsonAsync($"brands/{post.Workspace.Brand}", new { name = "Hagen", locale = "de", logo = picture, version = 1 }).Gives(200);
        Assert.Equal(("de", picture, 2), (edited.Text("locale"), edited.Text("logo"), edited.GetProperty("version").GetInt32()));
        await post.Owner.PutAsJsonAsync($"brands/{post.Workspace.Brand}", new { name = "Hagen", locale = "de", logo = text, version = 2 }).IsRefused(400, "no_picture");
        await post.Owner.PutAsJsonAsync($"brands/{post.Workspace.Brand}", new { name = "Hagen", locale = "xx", version = 2 }).IsRefused(400, "invalid");
    }

    private static Task<HttpResponseMessage> Set(HttpClient owner, string brand, object body)
    {
        var members = JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var name in new[] { "name", "mailbox", "signature" })
            members.TryAdd(name, null);
        return owner.PutAsJsonAsync($"brands/{brand}/sender", members);
    }
}
