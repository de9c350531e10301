using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

[Collection(ProviderCollection.Name)]
public sealed class AccountTests(ProviderHouse house)
{
    [OnBothEngines]
    public async Task A_test_says_which_step_failed_and_which_folders_there_are(Engine engine)
    {
        using var post = await house.Prepare(engine);
        await post.Provider.Create("Support");

        var fine = await Test(post, post.Settings());
        var login = await Test(post, post.Settings(password: "wrong"));
        var folder = await Test(post, post.Settings(folder: "Nowhere"));
        var tls = await Test(post, post.Settings(security: "starttls"));
        var connect = await Test(post, post.Settings(port: 1));

        Assert.Equal((true, 0), (fine.GetProperty("ok").GetBoolean(), fine.GetProperty("messages").GetInt32()));
        Assert.Equal(["INBOX", "Support"], fine.GetProperty("folders").EnumerateArray().Select(found => found.Text("path")).Order());
        Assert.Equal(["login", "folder", "tls", "connect"], new[] { login, folder, tls, connect }.Select(test => test.Text("step")));
        Assert.All([login, folder, tls, connect], test => Assert.False(test.GetProperty("ok").GetBoolean()));
        await post.Post.Owner.GetAsync(post.Path).Gives(204);
    }

    [OnBothEngines]
    public async Task A_password_is_kept_and_never_shown_and_goes_to_no_other_server(Engine engine)
    {
        using var post = await house.Connect(engine);

        var account = await post.Account();
        Assert.True(account.GetProperty("hasPassword").GetBoolean());
        Assert.DoesNotContain("secret", account.ToString(), StringComparison.Ordinal);
        Assert.True((await Test(post, post.Settings(password: null))).GetProperty("ok").GetBoolean());
        await post.Post.Owner.PostAsJsonAsync(
            $"{post.Path}/test",
            new { host = "localhost", port = post.Provider.Port, security = "none", signIn = "password", username = post.Provider.Address }).IsRefused(400, "password_missing");
    }

    [OnBothEngines]
    public async Task Two_who_change_it_at_once_are_told(Engine engine)
    {
        using var post = await house.Connect(engine);

        var version = (await post.Account()).GetProperty("version").GetInt32();
        await post.Connect(post.Settings(folder: "INBOX"), version);
        var refused = await post.Post.Owner.PutAsJsonAsync(post.Path, new { settings = post.Settings(), version }).IsRefused(409, "conflict");

        Assert.Equal(post.Id, refused.GetProperty("current").Text("mailbox"));
    }

    [OnBothEngines]
    public async Task A_wrong_password_is_said_in_words_and_a_right_one_ends_that(Engine engine)
    {
        using var post = await house.Prepare(engine);
        var saved = await post.Connect(post.Settings(password: "wrong"));

        var failed = await post.Until(account => account.Text("state") == "failed");
        Assert.Equal("login", failed.GetProperty("failure").Text("step"));
        await post.Connect(post.Settings(), saved.GetProperty("version").GetInt32());

        await post.Watched();
    }

    [OnBothEngines]
    public async Task Disconnected_and_connected_again_nothing_comes_twice(Engine engine)
    {
        using var post = await house.Connect(engine);
        await post.Provider.Put(post.Write("one"));
        await post.Subjects(1);

        await post.Post.Owner.DeleteAsync(post.Path).Gives(204);
        await post.Post.Owner.GetAsync(post.Path).Gives(204);
        await post.Connect();
        await post.Watched();
        await post.Provider.Put(post.Write("two"));

        Assert.Equal(["one", "two"], await post.Subjects(2));
    }

    [OnBothEngines]
    public async Task The_counts_say_what_is_here_and_what_was_missed_is_fetched(Engine engine)
    {
        using var post = await house.Connect(engine, "Subject: Older\n\nFrom before.");
        await post.Provider.Put(post.Write("one"), post.Write("two"), post.Write("three"));
        await post.Subjects(3);
        // As if the second had never been looked at.
        await post.Post.Workspace.Do(async services =>
        {
            var db = services.GetRequiredService<RegularsDb>();
            await db.Set<SeenMail>().Where(mail => mail.Uid == 3).ExecuteDeleteAsync();
        });

        await post.Post.Owner.PostAsync($"{post.Path}/comparison", null).Gives(202);
        var counted = (await post.Until(account => account.GetProperty("count").ValueKind == JsonValueKind.Object)).GetProperty("count");

        Assert.Equal((4, 3, 1, 0), (Number("server"), Number("stored"), Number("older"), Number("missing")));
        int Number(string member) => counted.GetProperty(member).GetInt32();
    }

    [OnBothEngines]
    public async Task Only_owners_see_and_change_it(Engine engine)
    {
        using var post = await house.Prepare(engine);

        await post.Post.Agent.GetAsync("imap-accounts").IsRefused(403, "forbidden");
        await post.Post.Workspace.As(Role.Lead).PutAsJsonAsync(post.Path, new { settings = post.Settings() }).IsRefused(403, "forbidden");
    }

    private static Task<JsonElement> Test(FetchedPost post, object settings) =>
        post.Post.Owner.PostAsJsonAsync($"{post.Path}/test", settings).Gives(200);
}
