using System.Diagnostics;
using System.Globalization;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

[Collection(ProviderCollection.Name)]
public sealed class WatchingTests(ProviderHouse house)
{
    [OnBothEngines]
    public async Task New_mail_is_a_conversation_before_anybody_would_look_for_it_and_older_mail_stays_where_it_is(Engine engine)
    {
        using var post = await house.Connect(engine, "Subject: Older\n\nFrom before.");
        var began = Stopwatch.StartNew();

        await post.Provider.Put(post.Write("Where is my coffee?"));

        Assert.Equal(["Where is my coffee?"], await post.Subjects(1));
        // Unless the server told of it, the look of every minute would find it.
        Assert.InRange(began.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [OnBothEngines]
    public async Task Mail_that_came_while_the_server_was_away_is_fetched_when_it_is_back(Engine engine)
    {
        using var post = await house.Connect(engine);
        await house.Provider.Stop();
        var failed = await post.Until(account => account.Text("state") == "failed");
        Assert.Contains(failed.GetProperty("failure").Text("step"), new[] { "connect", "fetch" });

        await house.Provider.Begin();
        await post.Provider.Put(post.Write("one"), post.Write("two"));

        Assert.Equal(["one", "two"], await post.Subjects(2));
        await post.Watched();
    }

    [OnBothEngines]
    public async Task When_the_server_numbers_its_messages_anew_nothing_comes_twice_and_nothing_is_missed(Engine engine)
    {
        using var post = await house.Connect(engine, "Subject: Older\n\nFrom before.");
        await post.Provider.Put(post.Write("one"), post.Write("two"));
        await post.Subjects(2);

        await house.Provider.Renumber(post.Provider);
        await post.Provider.Put(post.Write("three"));

        Assert.Equal(["one", "three", "two"], await post.Subjects(3));
    }

    [OnBothEngines]
    public async Task A_mailbox_that_a_phone_empties_loses_nothing_here(Engine engine)
    {
        using var post = await house.Connect(engine);
        await post.Provider.Put(post.Write("one"), post.Write("two"));
        await post.Subjects(2);

        await post.Provider.Empty();
        await post.Provider.Put(post.Write("three"));

        Assert.Equal(["one", "three", "two"], await post.Subjects(3));
    }

    [OnBothEngines]
    public async Task The_same_mail_under_two_numbers_comes_once_and_a_sender_with_a_wrong_clock_is_no_matter(Engine engine)
    {
        using var post = await house.Connect(engine);
        var mail = post.Write("early").Replace("Date: ", $"Date: {DateTimeOffset.UnixEpoch.AddYears(70).ToString("R", CultureInfo.InvariantCulture)}\nX-Date: ", StringComparison.Ordinal);

        await post.Provider.Put(mail, mail, post.Write("last"));

        Assert.Equal(["early", "last"], await post.Subjects(2));
    }

    [OnBothEngines]
    public async Task A_mail_that_is_too_large_is_named_and_those_behind_it_come(Engine engine)
    {
        using var post = await house.Connect(engine);

        await post.Provider.Put(post.Write("large") + string.Concat(Enumerable.Repeat($"{new string('x', 76)}\n", 480_000)), post.Write("small"));

        Assert.Equal(["small"], await post.Subjects(1));
        Assert.Equal(1, (await post.Account()).GetProperty("left").GetInt32());
        var left = Assert.Single((await post.Post.Owner.GetAsync($"{post.Path}/left").Gives(200)).GetProperty("items").EnumerateArray());
        Assert.Equal(("too-large", $"{Post.Shopper}: large"), (left.Text("reason"), left.Text("about")));
    }

    [OnBothEngines]
    public async Task Another_folder_is_watched_from_then_on(Engine engine)
    {
        using var post = await house.Connect(engine);
        await post.Provider.Create("Support");
        await post.Provider.Put([post.Write("before")], folder: "Support");

        await post.Connect(post.Settings(folder: "Support"), (await post.Account()).GetProperty("version").GetInt32());
        await post.Watched();
        await post.Provider.Put([post.Write("elsewhere")]);
        await post.Provider.Put([post.Write("here")], folder: "Support");

        Assert.Equal(["here"], await post.Subjects(1));
    }

    [OnBothEngines]
    public async Task What_came_while_an_account_was_paused_comes_when_it_goes_on(Engine engine)
    {
        using var post = await house.Connect(engine);

        await post.Post.Owner.PutAsync($"{post.Path}/pause", null).Gives(204);
        Assert.Equal("paused", (await post.Account()).Text("state"));
        await Task.Delay(1500);
        await post.Provider.Put(post.Write("waited"));
        await Task.Delay(1000);
        Assert.Empty(await post.Post.Conversations());
        await post.Post.Owner.DeleteAsync($"{post.Path}/pause").Gives(204);

        Assert.Equal(["waited"], await post.Subjects(1));
    }
}
