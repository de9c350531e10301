using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Mailboxes;

/// <summary>A mailbox that takes what is addressed to nobody at its domain.</summary>
[Collection(PostCollection.Name)]
public sealed class CatchAllTests(House house)
{
    [OnBothEngines]
    public async Task What_is_addressed_to_nobody_comes_to_it_and_what_is_somebodys_does_not(Engine engine)
    {
        using var post = await OpenAt(engine, out var domain);
        Assert.Equal(550, (await post.Send(post.Write("0@x.example", "Before", "?"), $"typo@{domain}")).Code);
        await Catch(post);
        var sales = await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address = $"sales@{domain}", name = "Sales" }).Gives(201);

        Assert.Equal(250, (await post.Send(post.Write("1@x.example", "To nobody", "?"), $"Anything+really@{domain}")).Code);
        Assert.Equal(250, (await post.Send(post.Write("2@x.example", "To sales", "?"), $"sales+spring@{domain}")).Code);
        Assert.Equal(550, (await post.Send(post.Write("3@x.example", "Elsewhere", "?"), $"typo@sub.{domain}")).Code);

        Assert.Equal(["To nobody", "To sales"], (await post.Conversations()).Select(conversation => conversation.Text("subject")).Order());
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        foreach (var conversation in await post.Conversations())
            await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        Assert.Contains(sales.Text("address"), (await sink.Receive(mail => mail.Header("Subject") == "Re: To sales")).Header("From"), StringComparison.Ordinal);
        Assert.Contains(post.Mailbox, (await sink.Receive(mail => mail.Header("Subject") == "Re: To nobody")).Header("From"), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task An_answer_to_it_joins_by_its_token(Engine engine)
    {
        using var post = await OpenAt(engine, out _);
        await Catch(post);
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"), $"old-name@{post.Mailbox.Split('@')[1]}");
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");
        var sent = await sink.Receive(_ => true);
        Assert.Contains(post.Mailbox, sent.Header("From"), StringComparison.Ordinal);

        var token = sent.Header("Reply-To")!.Split('<', '>')[1];
        await post.Send($"From: {Post.Shopper}\nTo: {token}\nSubject: Something else\nMessage-ID: <{Guid.CreateVersion7():N}@x.example>\n\nThanks\n", token);

        Assert.Equal(3, (await post.Messages(Assert.Single(await post.Conversations()))).Count);
    }

    [OnBothEngines]
    public async Task A_domain_has_one_and_none_that_another_workspace_is_at_home_in(Engine engine)
    {
        using var post = await OpenAt(engine, out var domain);
        await Catch(post);
        var second = await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address = $"second@{domain}", name = "Second" }).Gives(201);
        await Edit(post, second, catchesAll: true).IsRefused(409, "domain_taken");
        var theirs = await house.NewWorkspace(engine);

        await Post.OpenMailbox(theirs, $"theirs@{domain}");

        // From then on what is nobody's may be theirs.
        Assert.Equal(550, (await post.Send(post.Write("1@x.example", "Whose?", "?"), $"typo-{Guid.CreateVersion7():N}@{domain}")).Code);
        using var owner = theirs.As(Role.Owner);
        var mailbox = (await owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items")[0];
        await owner.PutAsJsonAsync($"mailboxes/{mailbox.Text("id")}", Edited(mailbox, catchesAll: true)).IsRefused(409, "domain_taken");
    }

    [OnBothEngines]
    public async Task It_moves_with_the_address_and_ends_with_the_mailbox(Engine engine)
    {
        using var post = await OpenAt(engine, out var domain);
        var mailbox = await Catch(post);
        var moved = $"moved-{domain}";

        mailbox = await post.Owner.PutAsJsonAsync($"mailboxes/{mailbox.Text("id")}", new { address = $"help@{moved}", name = "Help", version = 2, catchesAll = true }).Gives(200);
        Assert.Equal(550, (await post.Send(post.Write("1@x.example", "Old", "?"), $"typo-a@{domain}")).Code);
        Assert.Equal(250, (await post.Send(post.Write("2@x.example", "New", "?"), $"typo-b@{moved}")).Code);
        await post.Owner.PostAsJsonAsync("mailboxes", new { brand = post.Workspace.Brand.ToString(), address = $"other@{domain}", name = "Other" }).Gives(201);
        Assert.Equal(HttpStatusCode.NoContent, (await post.Owner.DeleteAsync($"mailboxes/{mailbox.Text("id")}")).StatusCode);

        Assert.Equal(550, (await post.Send(post.Write("3@x.example", "Gone", "?"), $"typo-c@{moved}")).Code);
    }

    private Task<Post> OpenAt(Engine engine, out string domain)
    {
        domain = $"d{Guid.CreateVersion7():N}.example";
        return Open(engine, $"help@{domain}");
    }

    private async Task<Post> Open(Engine engine, string address) => await Post.Open(await house.NewWorkspace(engine), address);

    private static async Task<JsonElement> Catch(Post post)
    {
        var mailbox = Assert.Single((await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray());
        return await Edit(post, mailbox, catchesAll: true).Gives(200);
    }

    private static Task<HttpResponseMessage> Edit(Post post, JsonElement mailbox, bool catchesAll) =>
        post.Owner.PutAsJsonAsync($"mailboxes/{mailbox.Text("id")}", Edited(mailbox, catchesAll));

    private static object Edited(JsonElement mailbox, bool catchesAll) =>
        new { address = mailbox.Text("address"), name = mailbox.Text("name"), version = mailbox.GetProperty("version").GetInt32(), catchesAll };
}
