using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Bouncing;

/// <summary>A mailbox whose provider lets nothing leave from an address with a plus: bounces come to the plain one.</summary>
[Collection(PostCollection.Name)]
public sealed class PlainSenderTests(House house)
{
    [OnBothEngines]
    public async Task Its_bounces_are_known_by_our_id(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine), UsePlainSender);
        Assert.Equal(sent.Post.Mailbox, sent.Sent.From);

        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 5.1.1 User unknown"));

        Assert.Equal("failed", (await sent.Delivery()).Text("state"));
    }

    [OnBothEngines]
    public async Task And_by_our_answer_address_where_the_provider_gave_the_mail_another_id(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine), UsePlainSender);
        var answers = sent.Sent.Header("Reply-To")!;

        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 5.1.1 User unknown", id: $"made-up@provider.example>\nReply-To: {answers}\nX-Spare: <x"));

        Assert.Equal("failed", (await sent.Delivery()).Text("state"));
        Assert.Single(await sent.Post.Conversations());
    }

    [OnBothEngines]
    public async Task A_report_on_somebody_else_is_a_mail_like_any_other(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine), UsePlainSender);

        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 no", recipient: "somebody@else.example", id: $"made-up@provider.example>\nReply-To: {sent.Sent.Header("Reply-To")}\nX-Spare: <x"));

        Assert.Empty((await sent.Post.Agent.GetFromJsonAsync<JsonElement>("email/suppressions")).GetProperty("items").EnumerateArray());
    }

    private static async Task UsePlainSender(Post post)
    {
        var mailbox = Assert.Single((await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray());
        var changed = await post.Owner.PutAsJsonAsync(
            $"mailboxes/{mailbox.Text("id")}", new { address = post.Mailbox, name = "Help", version = mailbox.GetProperty("version").GetInt32(), hasPlainSender = true }).Gives(200);
        Assert.True(changed.GetProperty("hasPlainSender").GetBoolean());
    }
}
