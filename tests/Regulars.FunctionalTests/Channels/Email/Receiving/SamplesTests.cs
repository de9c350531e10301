using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Receiving;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

[Collection(PostCollection.Name)]
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
        await SayWhoWroteAboutWhat(post, files, raw);
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

    /// <summary>As a person reads their headers; a subject in bytes of no known charset may be anything but empty.</summary>
    private static async Task SayWhoWroteAboutWhat(Post post, IReadOnlyList<string> files, List<RawMail> raw)
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, Headline>>(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/corpus/email-mime.json")), JsonSerializerOptions.Web)!;
        Assert.Equal(files.Select(Path.GetFileName).Order(), expected.Keys.Order());
        var seen = 0;
        foreach (var file in files)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(AsSent(await File.ReadAllBytesAsync(file))));
            if (raw.Find(mail => mail.Sha256 == hash) is not { } kept)
                continue;
            var email = await Email(post, kept);
            var (from, subject) = expected[Path.GetFileName(file)];
            Assert.Equal((file, from), (file, email.GetProperty("from").GetProperty("address").GetString()));
            Assert.True(subject is null ? OneLine(email).Length > 0 : OneLine(email) == subject, $"{file}: {OneLine(email)}");
            seen++;
        }
        Assert.Equal(raw.Count, seen);
    }

    private static byte[] AsSent(byte[] mail) => mail.AsSpan().EndsWith("\r\n"u8) ? mail : [.. mail, .. "\r\n"u8];

    private static async Task<JsonElement> Email(Post post, RawMail raw)
    {
        var page = await post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{raw.ConversationId}/messages?limit=100");
        return page.GetProperty("items").EnumerateArray().Single(message => message.GetProperty("id").GetString() == raw.MessageId.ToString()).GetProperty("email");
    }

    private static string OneLine(JsonElement email) => string.Join(' ', email.GetProperty("subject").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private sealed record Headline(string From, string? Subject);
}
