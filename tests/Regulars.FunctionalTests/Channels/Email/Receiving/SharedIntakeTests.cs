using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

/// <summary>Mails that are understood in one transaction: each finds what those before it made, though nothing of it is written yet.</summary>
[Collection(PostCollection.Name)]
public sealed class SharedIntakeTests(House house)
{
    [OnBothEngines]
    public async Task Twelve_mails_of_a_newcomer_are_twelve_conversations_of_one_customer(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await Arrive(post, Enumerable.Range(1, 12).Select(i => post.Write($"{i}@shopper.example", $"Matter {i}", "Hello.")));

        var conversations = await post.Conversations();
        var numbers = conversations.Select(conversation => conversation.GetProperty("number").GetInt32()).Order().ToList();
        Assert.Equal(Enumerable.Range(numbers[0], 12), numbers);
        Assert.Single(conversations.Select(conversation => conversation.GetProperty("customer").GetProperty("id").GetString()).Distinct());
        var customers = await post.Agent.GetFromJsonAsync<JsonElement>("customers");
        Assert.Equal(12, Assert.Single(customers.GetProperty("items").EnumerateArray()).GetProperty("conversations").GetInt32());
        var commits = await post.Workspace.Read(db => db.Set<FeedEntry>().Where(entry => entry.Kind.StartsWith("message")).Select(entry => entry.At).ToListAsync());
        Assert.Equal(12, commits.Count);
        Assert.True(commits.Distinct().Count() < 12, "No two of them shared a transaction.");
    }

    [OnBothEngines]
    public async Task Answers_to_one_reply_stand_in_its_conversation_one_after_the_other(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write("question@shopper.example", "Where is it?", "Where?"));
        var conversation = Assert.Single(await post.Conversations());
        var question = Assert.Single(await post.Messages(conversation));

        // Each has a lane of its own, for they refer to different roots and only then to the same mail.
        await Arrive(post, Enumerable.Range(1, 8).Select(i => post.Write(
            $"answer-{i}@shopper.example", "Re: Where is it?", $"Answer {i}.", $"References: <root-{i}@x> <question@shopper.example>\n")));

        var messages = await post.Messages(Assert.Single(await post.Conversations()));
        Assert.Equal(question.GetProperty("id").GetString(), messages[0].GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(1, 9), messages.Select(message => message.GetProperty("sequence").GetInt32()));
        Assert.Equal(9, messages.Select(message => message.GetProperty("text").GetString()).Distinct().Count());
    }

    /// <summary>Stores them by one transaction, so that they fall due together.</summary>
    private static async Task Arrive(Post post, IEnumerable<string> mails)
    {
        await post.Workspace.Do(async services =>
        {
            var db = services.GetRequiredService<RegularsDb>();
            var now = services.GetRequiredService<IClock>().GetCurrentInstant();
            var mailbox = await db.Set<Mailbox>().Select(box => box.Id).SingleAsync();
            foreach (var mail in mails)
            {
                var print = await Stored.Bytes(services, post.Workspace.Id, mail);
                db.Add(new RawMail(mailbox, print, new Delivery(Post.Shopper, post.Mailbox, "", ""), now));
            }
        });
        await post.Workspace.Settled();
    }
}
