using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Bouncing;

[Collection(PostCollection.Name)]
public sealed class BounceTests(House house)
{
    [OnBothEngines]
    public async Task A_dead_address_fails_the_reply_marks_the_customer_and_shows_the_conversation_again(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));
        var conversation = await sent.Conversation();
        await sent.Post.Agent.PutAsJsonAsync($"conversations/{conversation.Text("id")}/resolution", new { });
        Assert.Matches(@"^help-[^+]+\+b-[a-z2-7]{16}@shop\.example$", sent.Sent.From);

        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 5.1.1 User unknown"), sent.Sent.From);

        var delivery = await sent.Delivery();
        Assert.Equal("failed", delivery.Text("state"));
        Assert.Contains("The address does not exist (5.1.1): 550 5.1.1 User unknown", delivery.Text("detail"), StringComparison.Ordinal);
        var told = Assert.Single(await sent.Events("bounced")).GetProperty("event").GetProperty("data");
        Assert.Equal((Post.Shopper, "no_such_address"), (told.Text("address"), told.Text("reason")));
        Assert.Equal(HttpStatusCode.OK, (await sent.Post.Agent.GetAsync($"mails/{told.Text("mail")}/original")).StatusCode);
        conversation = await sent.Conversation();
        Assert.Equal(("open", true), (conversation.Text("status"), conversation.GetProperty("unread").GetBoolean()));
        var customer = await sent.Post.Agent.GetFromJsonAsync<JsonElement>($"customers/{conversation.GetProperty("customer").Text("id")}");
        Assert.Equal("no_such_address", customer.GetProperty("identities")[0].GetProperty("undeliverable").Text("reason"));
        var listed = await sent.Post.Agent.GetFromJsonAsync<JsonElement>("email/suppressions");
        Assert.Equal((Post.Shopper, "bounced"), (listed.GetProperty("items")[0].Text("address"), listed.GetProperty("items")[0].Text("cause")));
        Assert.Single(sent.Sink.Mails);
    }

    [OnBothEngines]
    public async Task A_report_without_our_token_is_believed_by_our_id_and_whom_we_wrote_to(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));

        await sent.Post.Send(sent.Report("failed", "5.2.2", "552 over quota", to: sent.Post.Mailbox));

        Assert.Equal("failed", (await sent.Delivery()).Text("state"));
        Assert.Empty((await sent.Post.Agent.GetFromJsonAsync<JsonElement>("email/suppressions")).GetProperty("items").EnumerateArray());
    }

    [OnBothEngines]
    public async Task A_forged_report_does_nothing(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));

        var (mailbox, guessed) = (sent.Post.Mailbox, sent.Sent.From.Replace("+b-", "+b-zz", StringComparison.Ordinal));
        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 no", recipient: "somebody@else.example", to: mailbox));
        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 no", id: $"{Guid.CreateVersion7():N}@shop.example", to: mailbox));
        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 no", id: "guessed@shop.example", to: guessed), guessed);

        var state = (await sent.Post.Messages((await sent.Post.Conversations()).Single(known => known.GetProperty("customer").Text("name") == "Anna Berg")))
            .Single(line => line.TryGetProperty("direction", out var way) && way.ValueEquals("out")).GetProperty("delivery").Text("state");
        Assert.Equal("accepted", state);
        Assert.Empty((await sent.Post.Agent.GetFromJsonAsync<JsonElement>("email/suppressions")).GetProperty("items").EnumerateArray());
    }

    [OnBothEngines]
    public async Task A_delay_is_noted_once_and_a_delivery_settles_it(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));

        await sent.Post.Send(sent.Report("delayed", "4.4.1", "connection timed out"), sent.Sent.From);
        await sent.Post.Send(sent.Report("delayed", "4.4.1", "connection timed out, still"), sent.Sent.From);

        Assert.Equal("accepted", (await sent.Delivery()).Text("state"));
        Assert.Single(await sent.Events("delayed"));
        Assert.Equal("waiting", (await sent.Conversation()).Text("status"));

        await sent.Post.Send(sent.Report("delivered", "2.0.0", "250 ok"), sent.Sent.From);

        Assert.Equal("delivered", (await sent.Delivery()).Text("state"));
        Assert.Equal("waiting", (await sent.Conversation()).Text("status"));
    }

    [OnBothEngines]
    public async Task Who_is_away_answers_the_envelope_and_still_comes_to_the_conversation(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));

        await sent.Post.Send($"From: {Post.Shopper}\nTo: {sent.Sent.From}\nSubject: Away\nMessage-ID: <away@shopper.example>\nAuto-Submitted: auto-replied\n\nBack on Monday.\n", sent.Sent.From);

        var away = (await sent.Log())[^1];
        Assert.Contains("Back on Monday", away.Text("text"), StringComparison.Ordinal);
        Assert.Equal("token", away.GetProperty("email").Text("joinedBy"));
    }

    [OnBothEngines]
    public async Task How_a_reply_went_out_is_shown_try_by_try(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));
        await sent.Post.Send(sent.Report("failed", "5.1.1", "550 5.1.1 User unknown"), sent.Sent.From);

        var mail = (await sent.Log()).First(line => line.GetProperty("direction").ValueEquals("out")).GetProperty("email").Text("mail");
        var shown = await sent.Post.Agent.GetFromJsonAsync<JsonElement>($"mails/{mail}/delivery");

        Assert.Equal((sent.MessageId, sent.Sent.From, sent.Sent.Raw.Length), (shown.Text("messageId"), shown.Text("sender"), shown.GetProperty("size").GetInt32()));
        Assert.Equal((Post.Shopper, "bounced"), (shown.GetProperty("recipients")[0].Text("address"), shown.GetProperty("recipients")[0].Text("state")));
        var tried = Assert.Single(shown.GetProperty("tries").EnumerateArray());
        Assert.Equal(("accepted", 250), (tried.Text("outcome"), tried.GetProperty("code").GetInt32()));
        Assert.Equal($"127.0.0.1:{sent.Sink.Port}", tried.Text("server"));
    }

    [OnBothEngines]
    public async Task A_person_settles_what_is_unknown(Engine engine)
    {
        await using var sent = await Returned.Answer(await house.NewWorkspace(engine));
        sent.Sink.Fault = SmtpFault.DropsAfterData;
        var conversation = await sent.Conversation();
        await sent.Post.Reply(conversation, (await sent.Log())[^1], "<p>Again</p>");
        var reply = (await sent.Log())[^1];
        Assert.Equal("unknown", reply.GetProperty("delivery").Text("state"));
        var arrival = $"conversations/{conversation.Text("id")}/messages/{reply.Text("id")}/arrival";

        Assert.Equal(HttpStatusCode.NoContent, (await sent.Post.Agent.PutAsync(arrival, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await sent.Post.Agent.PutAsync(arrival, null)).StatusCode);

        var log = await sent.Log();
        Assert.Equal("delivered", log[^2].GetProperty("delivery").Text("state"));
        Assert.Equal("arrived", log[^1].GetProperty("event").Text("name"));
        Assert.Equal("Some Agent", log[^1].GetProperty("author").Text("name"));
        var audited = (await sent.Post.Owner.GetFromJsonAsync<JsonElement>("audit")).GetProperty("items").EnumerateArray().Single(row => row.Text("action") == "message.settled-as-arrived");
        Assert.Equal(("Some Agent", reply.Text("id")), (audited.GetProperty("actor").Text("name"), audited.Text("subject")));
    }
}
