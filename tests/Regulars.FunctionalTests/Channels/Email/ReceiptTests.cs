using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email;

/// <summary>Who opens a conversation is told that it has come in: once, and never a machine.</summary>
[Collection(PostCollection.Name)]
public sealed class ReceiptTests(House house)
{
    [OnBothEngines]
    public async Task The_first_mail_of_a_matter_is_confirmed_with_the_null_sender_and_the_answer_joins(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Opened(engine, sink);

        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        await post.Send(post.Write("second@shopper.example", "Re: Hello", "More.", "In-Reply-To: <first@shopper.example>\n"));

        var receipt = Assert.Single(sink.Mails);
        var number = Assert.Single(await post.Conversations()).GetProperty("number").GetInt32();
        Assert.Equal(("", "auto-replied", "<first@shopper.example>"), (receipt.From, receipt.Header("Auto-Submitted"), receipt.Header("In-Reply-To")));
        Assert.Contains($"Thanks Anna Berg, this is #{number}", receipt.Text, StringComparison.Ordinal);
        await post.Send(post.Write("third@shopper.example", "Else", "Third.", $"In-Reply-To: {receipt.Header("Message-ID")}\n"));
        Assert.Single(await post.Conversations());
    }

    [OnBothEngines]
    public async Task Machines_spam_and_those_who_want_none_get_none(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Opened(engine, sink);

        foreach (var header in new[] { "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "List-Id: <news.x>", "X-Spam-Flag: YES", "X-Auto-Response-Suppress: All", "Precedence: bulk" })
            await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Machine", "Beep.", $"{header}\n"));

        Assert.Empty(sink.Mails);
    }

    [OnBothEngines]
    public async Task An_address_gets_two_within_the_hour_at_most(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Opened(engine, sink);

        for (var i = 0; i < 5; i++)
            await post.Send(post.Write($"{i}@shopper.example", $"Matter {i}", "Hello."));

        Assert.Equal(2, sink.Mails.Count);
        Assert.Equal(5, (await post.Conversations()).Count);
    }

    [OnBothEngines]
    public async Task It_is_set_by_the_owner_against_the_version_they_saw(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var path = $"mailboxes/{await Mailbox(post)}/receipt";

        Assert.Equal(0, (await post.Owner.GetFromJsonAsync<JsonElement>(path)).GetProperty("version").GetInt32());
        await post.Owner.PutAsJsonAsync(path, new { isOn = true, text = " ", version = 0 }).IsRefused(400, "receipt_empty");
        var set = await post.Owner.PutAsJsonAsync(path, new { isOn = true, text = "Hi", version = 0 }).Gives(200);
        Assert.Equal((true, "Hi"), (set.GetProperty("isOn").GetBoolean(), set.Text("text")));
        Assert.Equal(HttpStatusCode.Conflict, (await post.Owner.PutAsJsonAsync(path, new { isOn = false, text = "", version = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await post.Agent.GetAsync(path)).StatusCode);
    }

    [OnBothEngines]
    public async Task An_answer_to_the_id_that_a_provider_gave_our_mail_joins(Engine engine)
    {
        await using var sink = new SmtpSink { Accepts = "2.0.0 OK <given@provider.example> [Hostname=mx.provider.example]" };
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.SendThrough(sink);
        await post.Send(post.Write("first@shopper.example", "Hello", "Hello."));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        await post.Send(post.Write("second@shopper.example", "Else", "Thanks.", "In-Reply-To: <given@provider.example>\n"));

        Assert.Equal("provider-id", (await post.Messages(Assert.Single(await post.Conversations())))[^1].GetProperty("email").Text("joinedBy"));
    }

    [OnBothEngines]
    public async Task Outside_business_hours_it_says_when_somebody_is_there_again(Engine engine)
    {
        await using var sink = new SmtpSink();
        using var post = await Opened(engine, sink);
        var receipt = new { isOn = false, text = "Thanks.", isOnClosed = true, closedText = "We are back on {opens}.", version = 1 };
        await post.Owner.PutAsJsonAsync($"mailboxes/{await Mailbox(post)}/receipt", receipt).Gives(200);
        var open = SystemClock.Instance.GetCurrentInstant().ToDateTimeOffset().AddDays(3);
        var week = Enumerable.Range(1, 7).Select(day => day % 7 == (int)open.DayOfWeek ? [new { start = 545, end = 1020 }] : Array.Empty<object>()).ToArray();

        await post.Send(post.Write("open@shopper.example", "Without hours it is always open", "Hello."));
        Assert.Empty(sink.Mails);
        await post.Owner.PostAsJsonAsync("calendars", new { name = "Shop", zone = "UTC", week, exceptions = Array.Empty<object>(), holidayLists = Array.Empty<object>() }).Gives(201);
        await post.Send(post.Write("closed@shopper.example", "Closed", "Hello."));

        var said = Assert.Single(sink.Mails).Text;
        Assert.Contains($"We are back on {open:dddd, d MMMM}, 09:05.", said, StringComparison.Ordinal);
    }

    private async Task<Post> Opened(Engine engine, SmtpSink sink)
    {
        var post = await Post.Open(await house.NewWorkspace(engine));
        await post.SendThrough(sink);
        await post.Owner.PutAsJsonAsync($"mailboxes/{await Mailbox(post)}/receipt", new { isOn = true, text = "Thanks {name}, this is #{number}.", version = 0 }).Gives(200);
        return post;
    }

    private static async Task<string> Mailbox(Post post) =>
        (await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items").EnumerateArray().Single(mailbox => mailbox.Text("address") == post.Mailbox).Text("id");
}
