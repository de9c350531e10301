using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Bouncing;

/// <summary>A real Postfix takes an answer, is refused by the next server, and sends it back.</summary>
[Collection(PostCollection.Name)]
public sealed class RealBounceTests(House house)
{
    [OnBothEngines(Server = "postfix")]
    public async Task What_Postfix_returns_fails_the_reply(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine), $"help@bounced-{engine}.shop.example".ToLowerInvariant());
        await using var next = new SmtpSink { Fault = SmtpFault.Rejects };
        var smtp = post.Workspace.App.Services.GetRequiredService<IMailroomState>().SmtpPort;
        await using var mailboxes = await PrivateServer.Run("dovecot", "anna@customers.example");
        await using var relay = await PrivateServer.Run(
            "postfix", "--customers", mailboxes.Folder, "--route", $"shopper.example={next.Port}", "--route", $"{post.Mailbox.Split('@')[1]}={smtp}");
        await post.Owner.PutAsJsonAsync("email/outgoing", new { host = "127.0.0.1", port = relay.Says.GetProperty("smtp").GetInt32(), security = "none" }).Gives(200);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());

        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        var delivery = await Failed(post, conversation);
        Assert.Contains("The address does not exist (5.1.1)", delivery.Text("detail"), StringComparison.Ordinal);
        await post.Workspace.Settled();
        Assert.Equal(Post.Shopper, (await post.Agent.GetFromJsonAsync<JsonElement>("email/suppressions")).GetProperty("items")[0].Text("address"));
        Assert.Single(await post.Conversations());
    }

    private static async Task<JsonElement> Failed(Post post, JsonElement conversation)
    {
        for (var left = 200; ; left--)
        {
            var delivery = (await post.Messages(conversation))[1].GetProperty("delivery");
            if (delivery.GetProperty("state").ValueEquals("failed"))
                return delivery;
            Assert.True(left > 0, $"It did not come back: {delivery}");
            await Task.Delay(100);
        }
    }
}
