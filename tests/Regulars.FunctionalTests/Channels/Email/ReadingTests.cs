using System.Net;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email;

[Collection(PostCollection.Name)]
public sealed class ReadingTests(House house)
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [OnBothEngines]
    public async Task A_picture_in_place_is_inline_and_everything_else_is_attached(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("picture@shopper.example", "Broken", Parts(
            Part("text/html", "", "<p onclick=x>Look: <img src='cid:cup' alt=cup><script>alert(1)</script></p>"),
            Part("image/png", "Content-ID: <cup>\nContent-Disposition: inline; filename=cup.png\nContent-Transfer-Encoding: base64\n", Picture),
            Part("application/pdf", "Content-Disposition: attachment; filename=bill.pdf\n", "%PDF-1.4")),
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=cut\n"));

        var message = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
        var files = message.GetProperty("attachments").EnumerateArray().ToDictionary(file => file.GetProperty("name").GetString()!);
        Assert.True(files["cup.png"].GetProperty("inline").GetBoolean());
        Assert.False(files["bill.pdf"].GetProperty("inline").GetBoolean());
        var address = $"/api/v1/files/{files["cup.png"].GetProperty("id").GetString()}";
        Assert.Equal($"<p>Look: <img src=\"{address}\" alt=\"cup\"></p>", message.GetProperty("html").GetString()!.Trim());
        Assert.Equal(Convert.FromBase64String(Picture), await post.Agent.GetByteArrayAsync(address));
        Assert.Contains("Look:", message.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task A_mail_of_nothing_at_all_is_taken_in(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        Assert.Equal(250, (await post.Send("\n")).Code);
        Assert.Equal(250, (await post.Send("Subject: =?utf-8?B?/w==?=\nFrom: \u0001\nMessage-ID: <>\n\n\u0000\n")).Code);

        Assert.Equal(2, (await post.Conversations()).Count);
    }

    [OnBothEngines]
    public async Task Of_a_mail_without_end_the_beginning_is_read_and_the_whole_attached(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var parts = $"{Part("text/plain", "", "Please help.")}{string.Concat(Enumerable.Repeat("--cut\n\n\n", 50_000))}";

        await post.Send(post.Write("endless@shopper.example", "Endless", parts, "Content-Type: multipart/mixed; boundary=cut\n"));

        var message = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
        Assert.StartsWith("Please help.", message.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("original.eml", Assert.Single(message.GetProperty("attachments").EnumerateArray()).GetProperty("name").GetString());
    }

    [OnBothEngines]
    public async Task What_cannot_be_read_comes_as_a_conversation_with_the_mail_attached(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        var mail = post.Write("poison@shopper.example", "Poison", "", string.Concat(Enumerable.Repeat("X-Endless: header\n", 80_000)));

        Assert.Equal(250, (await post.Send(mail)).Code);
        Assert.Equal(250, (await post.Send(post.Write("next@shopper.example", "Next", "Fine."))).Code);

        var conversations = await post.Conversations();
        Assert.Equal("Next", conversations[0].GetProperty("subject").GetString());
        var file = Assert.Single((await post.Messages(conversations[1]))[0].GetProperty("attachments").EnumerateArray());
        Assert.Contains("Subject: Poison", await post.Agent.GetStringAsync($"files/{file.GetProperty("id")}"), StringComparison.Ordinal);
    }

    [OnBothEngines]
    public async Task A_message_says_where_what_was_written_ends(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));

        await post.Send(post.Write("quote@shopper.example", "Re: x", "Thanks!\n\nOn Mon, 2 Nov 2026, Shop wrote:\n> Hello\n"));

        var message = Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
        Assert.Equal(7, message.GetProperty("foldAt").GetProperty("text").GetInt32());
    }

    [OnBothEngines]
    public async Task Nothing_but_the_mailroom_reaches_the_internal_routes(Engine engine)
    {
        var app = (await house.NewWorkspace(engine)).App;
        using var client = app.Anonymous();

        var outside = await client.PostAsync(new Uri(app.Address, "/internal/mailroom/recipients"), new StringContent("{}"));

        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    private static string Part(string type, string headers, string body) => $"--cut\nContent-Type: {type}\n{headers}\n{body}\n";

    private static string Parts(params string[] parts) => string.Concat(parts) + "--cut--\n";
}
