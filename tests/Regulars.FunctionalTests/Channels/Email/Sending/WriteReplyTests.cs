using System.Net.Http.Json;
using System.Text;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Sending;

[Collection(PostCollection.Name)]
public sealed class WriteReplyTests(House house)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [OnBothEngines]
    public async Task Files_go_with_the_mail_and_a_picture_is_shown_from_within_it(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "How does it look?"));
        var label = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Größe 1\r\n.\r\n", 9000)));
        var (text, picture) = (await post.Upload(label, "label.txt"), await post.Upload(Png, "cup.png"));

        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(
            conversation, (await post.Messages(conversation))[0], $"<p>Like this: <img src=\"/api/v1/files/{picture}\" alt=\"A cup\"></p>", text, picture);

        var parts = MailPart.LeavesOf(await sink.Receive(mail => mail.To.Contains(Post.Shopper)));
        var file = Assert.Single(parts, part => part.Header("Content-Disposition").Contains("label.txt", StringComparison.Ordinal));
        Assert.StartsWith("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(label, file.Content);
        var shown = Assert.Single(parts, part => part.Header("Content-Disposition").Contains("cup.png", StringComparison.Ordinal));
        Assert.StartsWith("image/png", shown.Header("Content-Type"), StringComparison.Ordinal);
        Assert.StartsWith("inline", shown.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(Png, shown.Content);
        var html = Assert.Single(parts, part => part.Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal)).Text;
        Assert.Contains($"src=\"cid:{shown.Header("Content-ID").Trim('<', '>')}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v1/files/", html, StringComparison.Ordinal);
        Assert.Equal(4, parts.Count);
    }
}
