using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Receiving;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

[Collection(House.Name)]
public sealed class SamplesTests(House house)
{
    /// <summary>Two of them have the Message-ID and the body of another.</summary>
    private const int Copies = 2;

    [OnBothEngines(Samples = "email-mime")]
    public async Task Every_mail_that_is_hard_to_parse_is_taken_in(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var files = Samples.Files("email-mime", "*.eml");

        foreach (var file in files)
            Assert.Equal((file, 250), (file, (await post.HandOver(await File.ReadAllBytesAsync(file))).Code));
        await post.Workspace.Settled();

        var raw = await post.Workspace.Read(db => db.Set<RawMail>().ToListAsync());
        Assert.Equal(files.Count - Copies, raw.Count);
        Assert.All(raw, mail => Assert.Equal((mail.HeaderId, MailState.Received), (mail.HeaderId, mail.State)));
        Assert.Equal(raw.Count, await CountReceived(post));
    }

    [OnBothEngines(Samples = "email-replies")]
    public async Task Every_reply_shows_exactly_what_was_written(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        foreach (var file in Samples.Files("email-replies/emails", "*.txt"))
        {
            var (name, text) = (Path.GetFileName(file), await File.ReadAllTextAsync(file));
            await post.Send(post.Write($"{name}@shopper.example", name, text, "Content-Type: text/plain; charset=utf-8\n"));
        }

        foreach (var conversation in await post.Conversations("limit=100"))
        {
            var message = Assert.Single(await post.Messages(conversation));
            var trimmed = await File.ReadAllTextAsync(Samples.Files("email-replies/trimmed", conversation.GetProperty("subject").GetString()!).Single());
            Assert.Equal(trimmed.Trim(), Shown(message).Trim());
        }
    }

    private static string Shown(JsonElement message)
    {
        var text = message.GetProperty("text").GetString()!;
        return message.GetProperty("foldAt") is { ValueKind: JsonValueKind.Object } fold ? text[..fold.GetProperty("text").GetInt32()] : text;
    }

    /// <summary>What upstream called spam stands in a view of its own.</summary>
    private static async Task<int> CountReceived(Post post)
    {
        var received = 0;
        foreach (var view in new[] { "all", "spam" })
        {
            foreach (var conversation in (await post.Agent.GetFromJsonAsync<JsonElement>($"conversations?view={view}&limit=100")).GetProperty("items").EnumerateArray())
                received += (await post.Messages(conversation)).Count(message => message.GetProperty("direction").GetString() == "in");
        }
        return received;
    }
}
