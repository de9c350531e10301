using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Platform.Leasing;
using Regulars.Platform.Persistence;
using Regulars.Testing;
using Regulars.Testing.Storage;
using Regulars.Testing.Time;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

/// <summary>Nodes on one database share the mailboxes, and what a node leaves or drops is another's.</summary>
[Collection(OtherProviderCollection.Name)]
public sealed class SeveralNodesTests(ProviderHouse house)
{
    [OnPostgresFact]
    public async Task Two_share_the_mailboxes_and_one_that_leaves_hands_its_own_over()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        await using var first = await RegularsApp.Start(storage);
        var posts = new List<FetchedPost>();
        for (var mailbox = 0; mailbox < 3; mailbox++)
            posts.Add(await FetchedPost.Connect(await first.NewWorkspace(), house.Provider.NewMailbox()));

        await using (await RegularsApp.Start(storage))
        {
            await Held(first, [1, 2]);
            await Task.WhenAll(posts.Select(post => post.Provider.Put(post.Write("shared"))));
            foreach (var post in posts)
                Assert.Equal(["shared"], await post.Subjects(1));
        }

        await Held(first, [3]);
        await Task.WhenAll(posts.Select(post => post.Provider.Put(post.Write("alone"))));
        foreach (var post in posts)
            Assert.Equal(["alone", "shared"], await post.Subjects(2));
    }

    [OnPostgresFact]
    public async Task What_a_killed_node_watched_is_watched_by_another_when_its_lease_is_over_and_nothing_is_lost()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        var clock = new ShiftedClock();
        await using var survivor = await RegularsApp.Start(storage, builder => builder.Services.AddSingleton<IClock>(clock));
        var posts = new List<FetchedPost>();
        for (var mailbox = 0; mailbox < 2; mailbox++)
            posts.Add(await FetchedPost.Connect(await survivor.NewWorkspace(), house.Provider.NewMailbox()));
        await using var killed = HostProcess.Start(storage);
        await Held(survivor, [1, 1]);

        await Task.WhenAll(posts.Select(post => post.Provider.Put([.. Enumerable.Range(1, 40).Select(n => post.Write($"mail {n:00}"))])));
        await killed.Kill();
        await Task.WhenAll(posts.Select(post => post.Provider.Put(post.Write("mail 41"))));
        clock.By = Duration.FromSeconds(31);

        await Held(survivor, [2]);
        foreach (var post in posts)
            Assert.Equal(Enumerable.Range(1, 41).Select(n => $"mail {n:00}"), await post.Subjects(41));
    }

    [OnPostgresFact]
    public async Task A_node_without_a_mailroom_leaves_them_to_one_that_has_it()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        await using var first = await RegularsApp.Start(storage);
        await using var deaf = await RegularsApp.Start(storage, null, "--mailroom=");
        using var post = await FetchedPost.Connect(await first.NewWorkspace(), house.Provider.NewMailbox());
        using var other = await FetchedPost.Connect(await first.NewWorkspace(), house.Provider.NewMailbox());

        await Held(first, [2]);
    }

    /// <summary>Waits until the nodes hold so many each, from the fewest to the most.</summary>
    private static async Task Held(RegularsApp app, int[] wanted)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        List<int> held;
        while (!(held = await CountByNode(app)).SequenceEqual(wanted))
        {
            Assert.False(deadline.IsCancellationRequested, $"The nodes hold {string.Join(" and ", held)}.");
            await Task.Delay(50);
        }
    }

    private static async Task<List<int>> CountByNode(RegularsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        var leases = await scope.ServiceProvider.GetRequiredService<RegularsDb>().Set<Lease>().AsNoTracking()
            .Where(lease => lease.Kind == ImapAccount.Lease && lease.Node != null && lease.Until > now).ToListAsync();
        return [.. leases.GroupBy(lease => lease.Node).Select(held => held.Count()).Order()];
    }
}
