using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Outgoing;

[Collection(PostCollection.Name)]
public sealed class TurnsTests(House house)
{
    private const int PerMinute = 600;
    private const int Conversations = 10;
    private const int AnswersEach = 3;

    [OnBothEngines]
    public async Task A_burst_leaves_evenly_and_each_conversation_in_its_order(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.Owner.PutAsJsonAsync("email/outgoing", new { host = "127.0.0.1", port = sink.Port, security = "none", perMinute = PerMinute }).Gives(200);
        for (var i = 0; i < Conversations; i++)
            await post.HandOver(post.Write($"{Guid.CreateVersion7():N}@shopper.example", $"Matter {i}", "Hello?"));
        await post.Workspace.Settled();

        var since = Stopwatch.StartNew();
        foreach (var conversation in await post.Conversations("limit=100"))
        {
            for (var answer = 1; answer <= AnswersEach; answer++)
                await post.Reply(conversation, (await post.Messages(conversation))[^1], $"<p>Answer {answer}</p>");
        }
        var mails = await All(sink);

        Assert.True(since.Elapsed.TotalSeconds > (((Conversations * AnswersEach) - 1) * 60.0 / PerMinute) - 0.2, $"{mails.Count} mails left in {since.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(mails.Count, mails.Select(mail => mail.Header("Message-ID")).Distinct().Count());
        foreach (var conversation in mails.GroupBy(mail => mail.Header("Subject")))
            Assert.Equal(["Answer 1", "Answer 2", "Answer 3"], conversation.Select(mail => mail.Text.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("Answer", StringComparison.Ordinal))));
        await post.Workspace.Settled();
        var states = (await post.Messages((await post.Conversations("limit=1"))[0])).Where(line => line.GetProperty("delivery").ValueKind == JsonValueKind.Object)
            .Select(line => line.GetProperty("delivery").Text("state"));
        Assert.Equal(Enumerable.Repeat("accepted", AnswersEach), states);
    }

    private static async Task<IReadOnlyList<SunkMail>> All(SmtpSink sink)
    {
        var seen = new List<SunkMail>();
        while (seen.Count < Conversations * AnswersEach)
            seen.Add(await sink.Receive(mail => !seen.Contains(mail)));
        return [.. sink.Mails];
    }
}
