using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Verifying;

/// <summary>What is made of mails from servers out there, with the mailroom's own look into a DNS.</summary>
public sealed class VerifyingTests
{
    private const string Servers = $"v=spf1 ip4:{Stranger.Address} -all";

    [OnBothEngines]
    public async Task Who_is_proved_and_who_is_not_stands_with_the_mail(Engine engine)
    {
        await using var dns = new FakeDns();
        await using var app = await RegularsApp.Start(engine, null, $"--Regulars:Dns={dns.Address}");
        using var post = await Post.Open(await app.NewWorkspace());
        dns.Texts["shopper.example"] = [Servers];

        await Stranger.Brings(post, post.Write("1@shopper.example", "Proved", "Hello."));
        await Stranger.Brings(post, post.Write("2@shopper.example", "Unproved", "Hello."), address: "203.0.113.1");
        dns.Texts["_dmarc.shopper.example"] = ["v=DMARC1; p=none"];
        await Stranger.Brings(post, post.Write("3@shopper.example", "Failed", "Hello."), address: "203.0.113.1");
        dns.IsBroken = true;
        await Stranger.Brings(post, post.Write("4@shopper.example", "Unknown", "Hello."), address: "203.0.113.1");
        await post.Send(post.Write("5@shopper.example", "Ours", "Hello."));

        var mails = new Dictionary<string, JsonElement>();
        foreach (var conversation in await post.Conversations())
            mails[conversation.Text("subject")] = Assert.Single(await post.Messages(conversation)).GetProperty("email").GetProperty("check");
        Assert.Equal("spf", Assert.Single(mails["Proved"].GetProperty("by").EnumerateArray()).GetString());
        Assert.Equal(["proved", "unproved", "failed", "unknown"], new[] { "Proved", "Unproved", "Failed", "Unknown" }.Select(subject => mails[subject].Text("proof")));
        Assert.Equal(JsonValueKind.Null, mails["Ours"].ValueKind);
    }

    [OnBothEngines]
    public async Task What_its_domain_disowns_is_spam_joins_nothing_by_name_and_is_not_saved_by_what_was_said_of_the_sender(Engine engine)
    {
        await using var dns = new FakeDns();
        await using var app = await RegularsApp.Start(engine, null, $"--Regulars:Dns={dns.Address}");
        using var post = await Post.Open(await app.NewWorkspace());
        dns.Texts["shopper.example"] = [Servers];
        dns.Texts["_dmarc.shopper.example"] = ["v=DMARC1; p=reject"];
        await Stranger.Brings(post, post.Write("1@shopper.example", "My parcel", "Where is it?"));
        var mine = Assert.Single(await post.Conversations());
        Assert.Equal(HttpStatusCode.NoContent, (await post.Owner.PutAsJsonAsync($"email/senders/{Post.Shopper}", new { @class = "human" })).StatusCode);

        var number = $"Re: My parcel [#{mine.GetProperty("number").GetInt32()}]";
        await Stranger.Brings(post, post.Write("2@thief.example", number, "Send it to me.", "References: <1@shopper.example>\n"), "me@thief.example", "203.0.113.1");
        await Stranger.Brings(post, post.Write("3@shopper.example", number, "Any news?"));

        Assert.Equal(["Where is it?", "Any news?"], (await post.Messages(mine)).Where(mail => mail.Text("kind") == "message").Select(mail => mail.Text("text").Trim()));
        var spam = Assert.Single(await View(post, "spam"));
        var mail = (await post.Messages(spam))[0].GetProperty("email");
        Assert.Equal(("spam", "dmarc", "failed"), (mail.Text("class"), mail.Text("classifiedBy"), mail.GetProperty("check").Text("proof")));
    }

    [OnBothEngines]
    public async Task A_word_of_others_counts_only_from_servers_of_ours(Engine engine)
    {
        await using var dns = new FakeDns();
        await using var app = await RegularsApp.Start(engine, null, $"--Regulars:Dns={dns.Address}");
        using var post = await Post.Open(await app.NewWorkspace());
        const string Word = "Authentication-Results: mx.shop.example; dmarc=fail (p=REJECT) header.from=shopper.example\n";

        await Stranger.Brings(post, post.Write("1@shopper.example", "From out there", "Hello.", Word));
        await Set(post, relays: [$"{Stranger.Address}/32"]);
        await Stranger.Brings(post, post.Write("2@shopper.example", "From our relay", "Hello.", Word));

        Assert.Equal("From out there", Assert.Single(await post.Conversations()).Text("subject"));
        var spam = Assert.Single(await View(post, "spam"));
        Assert.Equal("upstream", (await post.Messages(spam))[0].GetProperty("email").GetProperty("check").GetProperty("by")[0].GetString());
    }

    [OnBothEngines]
    public async Task A_block_list_is_tested_and_then_asked(Engine engine)
    {
        await using var dns = new FakeDns();
        await using var app = await RegularsApp.Start(engine, null, $"--Regulars:Dns={dns.Address}");
        using var post = await Post.Open(await app.NewWorkspace());
        Assert.Equal("no-list", await Test(post));
        dns.Addresses["2.0.0.127.bl.example"] = "127.255.255.254";
        Assert.Equal("no-answer", await Test(post));
        dns.Addresses["2.0.0.127.bl.example"] = "127.0.0.2";
        Assert.Equal("works", await Test(post));
        dns.Addresses["1.0.0.127.bl.example"] = "127.0.0.2";
        Assert.Equal("lists-all", await Test(post));

        await Set(post, zones: ["BL.example."], verifiesSenders: false);
        dns.Addresses["7.100.51.198.bl.example"] = "127.0.0.4";
        await Stranger.Brings(post, post.Write("1@shopper.example", "Listed", "Hello."));
        await Stranger.Brings(post, post.Write("2@shopper.example", "Clear", "Hello."), address: "203.0.113.1");

        Assert.Equal("Clear", Assert.Single(await post.Conversations()).Text("subject"));
        var mail = (await post.Messages(Assert.Single(await View(post, "spam"))))[0].GetProperty("email");
        Assert.Equal(("block-list", "bl.example"), (mail.Text("classifiedBy"), mail.GetProperty("check").GetProperty("listedIn")[0].GetString()));
    }

    [OnBothEngines]
    public async Task Mail_is_let_in_while_nobody_can_be_asked(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine, null, "--Regulars:Dns=127.0.0.1:9");
        using var post = await Post.Open(await app.NewWorkspace());

        await Stranger.Brings(post, post.Write("1@shopper.example", "Hello", "Hello."));

        Assert.Equal("unknown", (await post.Messages(Assert.Single(await post.Conversations())))[0].GetProperty("email").GetProperty("check").Text("proof"));
    }

    private static async Task<string> Test(Post post) => (await post.Owner.PostAsJsonAsync("email/block-lists/test", new { zone = "bl.example" }).Gives(200)).Text("state");

    private static Task<JsonElement> Set(Post post, string[]? zones = null, string[]? relays = null, bool verifiesSenders = true) => post.Owner
        .PutAsJsonAsync("email/checks", new { verifiesSenders, zones = zones ?? [], trustedRelays = relays ?? [], forwarders = Array.Empty<string>(), version = 0 }).Gives(200);

    private static async Task<IReadOnlyList<JsonElement>> View(Post post, string view) =>
        [.. (await post.Agent.GetFromJsonAsync<JsonElement>($"conversations?view={view}")).GetProperty("items").EnumerateArray()];
}
