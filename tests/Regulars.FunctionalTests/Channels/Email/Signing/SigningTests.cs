using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Signing;

public sealed class SigningTests
{
    [OnBothEngines]
    public async Task Mail_is_signed_once_the_record_is_found_and_no_more_when_it_is_gone(Engine engine)
    {
        await using var dns = new FakeDns();
        await using var app = await RegularsApp.Start(engine, null, $"--Regulars:Dns={dns.Address}");
        using var post = await Post.Open(await app.NewWorkspace(), "help@north.shop.example");
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));

        var made = await post.Owner.PostAsync("email/domains/north.shop.example/key", null).Gives(201);
        var (name, value) = (made.GetProperty("key").Text("name"), made.GetProperty("key").Text("value"));
        Assert.EndsWith("._domainkey.north.shop.example", name, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", made.ToString(), StringComparison.Ordinal);
        Assert.Equal(("missing", false), Key(await Check(post)));
        Assert.Null(await Signature(post, sink));

        dns.Texts[name] = [value.Replace("p=", "p=A", StringComparison.Ordinal)];
        Assert.Equal(("wrong", false), Key(await Check(post)));
        dns.Texts[name] = [value];
        dns.Texts["north.shop.example"] = ["v=spf1 mx -all"];
        dns.Texts["_dmarc.shop.example"] = ["v=DMARC1; p=none"];
        var found = await Check(post);
        Assert.Equal(("ok", true), Key(found));
        Assert.Equal(("ok", "ok", "only_watches"), (found.GetProperty("spf").Text("state"), found.GetProperty("dmarc").Text("state"), found.GetProperty("dmarc").Text("hint")));
        var signature = await Signature(post, sink);
        Assert.Contains("d=north.shop.example", signature, StringComparison.Ordinal);
        Assert.Contains($"s={name.Split('.')[0]}", signature, StringComparison.Ordinal);

        dns.IsBroken = true;
        var broken = await Check(post);
        Assert.Equal(("ok", true), Key(broken));
        Assert.Equal("ESERVFAIL", broken.Text("trouble"));
        dns.IsBroken = false;
        dns.Texts.Clear();
        Assert.Equal(("missing", false), Key(await Check(post)));
        Assert.Null(await Signature(post, sink));

        var version = (await Check(post)).GetProperty("version").GetInt32();
        var forced = await post.Owner.PutAsJsonAsync("email/domains/north.shop.example/signing", new { isForced = true, version }).Gives(200);
        Assert.True(forced.GetProperty("key").GetProperty("signs").GetBoolean());
        Assert.NotNull(await Signature(post, sink));
    }

    [OnBothEngines]
    public async Task Only_the_workspaces_own_domains_have_keys(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Post.Open(await app.NewWorkspace());

        Assert.Equal(HttpStatusCode.NotFound, (await post.Owner.PostAsync("email/domains/other.example/key", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await post.Workspace.As(Role.Lead).GetAsync("email/domains")).StatusCode);
        var listed = await post.Owner.GetFromJsonAsync<JsonElement>("email/domains");
        Assert.Equal("shop.example", Assert.Single(listed.GetProperty("items").EnumerateArray()).Text("domain"));
    }

    private static (string State, bool Signs) Key(JsonElement domain) =>
        (domain.GetProperty("key").GetProperty("dns").Text("state"), domain.GetProperty("key").GetProperty("signs").GetBoolean());

    private static Task<JsonElement> Check(Post post) => post.Owner.PostAsync("email/domains/north.shop.example/check", null).Gives(200);

    /// <summary>Of one more answer.</summary>
    private static async Task<string?> Signature(Post post, SmtpSink sink)
    {
        var sent = sink.Mails.Count;
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[^1], "<p>Hi</p>");
        return sink.Mails[sent].Header("DKIM-Signature");
    }
}
