using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Outbox;

[Collection(PlatformHouse.Name)]
public sealed class OutboxTests(PlatformHouse house)
{
    [OnBothEngines]
    public async Task Rows_of_a_lane_run_in_the_order_they_were_raised(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var names = Enumerable.Range(1, 100).Select(n => $"{n}").ToList();

        await Raise(workspace, [.. names.Select(name => new Probed(name, "one"))]);
        await workspace.Settled();

        Assert.Equal(names, house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task A_failing_row_holds_its_own_lane_only(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.Fail(workspace.Id, "first", times: 1);

        await Raise(workspace, [new("first", "a"), new("second", "a"), new("third", "a"), new("other", "b"), new("free")]);
        await workspace.Settled();

        var played = house.Script.PlayedIn(workspace.Id);
        Assert.Equal(["first", "first", "second", "third"], played.Where(name => name is not ("other" or "free")));
        Assert.True(played.ToList().IndexOf("other") < played.ToList().LastIndexOf("first"), "Another lane waited.");
        Assert.True(played.ToList().IndexOf("free") < played.ToList().LastIndexOf("first"), "A row without a lane waited.");
    }

    [OnBothEngines]
    public async Task A_row_that_fails_for_good_is_parked_and_its_lane_goes_on(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        house.Script.Fail(workspace.Id, "poison", times: 1);

        await Raise(workspace, [new("poison", "a"), new("next", "a")], row => row.Attempts = row.Payload.Contains("poison", StringComparison.Ordinal) ? 11 : 0);
        await workspace.Settled();
        Assert.Equal(["poison", "next"], house.Script.PlayedIn(workspace.Id));

        var lead = workspace.As(Role.Lead);
        var parked = Assert.Single((await lead.GetAsync("outbox/parked").Gives(200)).GetProperty("items").EnumerateArray());
        Assert.Equal("poison fails", parked.Text("error"));
        await workspace.As(Role.Agent).PostAsync($"outbox/parked/{parked.Text("id")}/retry", null).IsRefused(403, "forbidden");

        await lead.PostAsync($"outbox/parked/{parked.Text("id")}/retry", null).Gives(204);
        await workspace.Settled();
        Assert.Equal(["poison", "next", "poison"], house.Script.PlayedIn(workspace.Id));
        Assert.Empty((await workspace.As(Role.Owner).GetAsync("outbox/parked").Gives(200)).GetProperty("items").EnumerateArray());
    }

    [OnBothEngines]
    public async Task Parked_work_is_read_in_pages_and_tried_again_at_once(Engine engine)
    {
        var (workspace, other) = (await house.NewWorkspace(engine), await house.NewWorkspace(engine));
        string[] names = ["a", "b", "c", "d", "e"];
        foreach (var (home, raised) in new[] { (workspace, names), (other, ["f"]) })
        {
            foreach (var name in raised)
                house.Script.Fail(home.Id, name, times: 1);
            await Raise(home, [.. raised.Select(name => new Probed(name, name))], row => row.Attempts = 11);
            await home.Settled();
        }
        var lead = workspace.As(Role.Lead);

        var (seen, next) = (new List<string>(), "outbox/parked?limit=2");
        while (next is not null)
        {
            var page = await lead.GetAsync(next).Gives(200);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.Text("error")));
            next = page.GetProperty("next").GetString() is { } cursor ? $"outbox/parked?limit=2&cursor={cursor}" : null;
        }
        Assert.Equal(names.Select(name => $"{name} fails"), seen.Order());

        await workspace.As(Role.Agent).PostAsync("outbox/parked/retry", null).IsRefused(403, "forbidden");
        Assert.Equal(5, (await lead.PostAsync("outbox/parked/retry", null).Gives(200)).GetProperty("count").GetInt32());
        await workspace.Settled();
        Assert.Equal(names, house.Script.PlayedIn(workspace.Id).Skip(5).Order());
        Assert.Equal(0, (await lead.PostAsync("outbox/parked/retry", null).Gives(200)).GetProperty("count").GetInt32());
        Assert.Single((await other.As(Role.Lead).GetAsync("outbox/parked").Gives(200)).GetProperty("items").EnumerateArray());
    }

    [OnBothEngines]
    public async Task A_row_due_later_does_not_hold_its_lane(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        await workspace.Do(async services =>
        {
            await services.GetRequiredService<EventOutbox>().Schedule(new Probed("later", "a"), Now(services) + Duration.FromHours(1), "k", default);
            services.GetRequiredService<EventOutbox>().Add(new Probed("now", "a"));
        });
        await workspace.Settled();

        Assert.Equal(["now"], house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task What_waits_under_a_key_is_replaced_or_cancelled(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        await workspace.Do(services => Schedule(services, "old", Duration.FromHours(1), "replaced"));
        await workspace.Do(services => Schedule(services, "never", Duration.FromMilliseconds(300), "cancelled"));

        await workspace.Do(async services =>
        {
            await Schedule(services, "passing", Duration.Zero, "replaced");
            await Schedule(services, "new", Duration.Zero, "replaced");
            await services.GetRequiredService<EventOutbox>().Cancel<Probed>("cancelled", default);
        });
        await workspace.Settled();

        Assert.Equal(["new"], house.Script.PlayedIn(workspace.Id));
        Assert.Equal(0, await workspace.Read(db => db.Set<OutboxRow>().CountAsync()));
    }

    [OnBothEngines]
    public async Task A_row_that_a_crash_left_leased_runs_when_the_lease_ends(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var crashed = Guid.CreateVersion7();

        await Raise(workspace, [new("left", "a"), new("behind", "a")], row =>
        {
            if (row.Payload.Contains("left", StringComparison.Ordinal))
                (row.LeaseOwner, row.LeaseUntil) = (crashed, row.AvailableAt + Duration.FromSeconds(2));
        });
        var leased = await workspace.Read(db => db.Set<OutboxRow>().CountAsync());
        await workspace.Settled();

        Assert.Equal(2, leased);
        Assert.Equal(["left", "behind"], house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task A_reaction_that_fails_leaves_nothing_but_its_row(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var times = 1;
        house.Script.When(workspace.Id, "half", async services =>
        {
            services.GetRequiredService<EventOutbox>().Add(new Probed("child"));
            await services.GetRequiredService<RegularsDb>().SaveChangesAsync();
            if (times-- > 0)
                throw new InvalidOperationException("half way");
        });

        await Raise(workspace, [new Probed("half")]);
        await workspace.Settled();

        Assert.Equal(["half", "half", "child"], house.Script.PlayedIn(workspace.Id));
    }

    [OnBothEngines]
    public async Task A_reaction_acts_in_the_workspace_of_its_row_and_knows_its_cause(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        WorkspaceScope? seen = null;
        house.Script.When(workspace.Id, "deep", services =>
        {
            seen = services.GetRequiredService<WorkspaceScope>();
            return Task.CompletedTask;
        });

        await Raise(workspace, [new Probed("deep")]);
        await workspace.Settled();

        Assert.Equal((workspace.Id, 1, true), (seen!.Workspace, seen.Depth, seen.Cause is not null));
    }

    [OnBothEngines]
    public async Task Work_in_steps_goes_on_however_many_there_are(Engine engine)
    {
        const int Steps = 50;
        var workspace = await house.NewWorkspace(engine);
        var steps = 0;
        house.Script.When(workspace.Id, "step", services => ++steps == Steps
            ? Task.CompletedTask
            : services.GetRequiredService<EventOutbox>().Continue(new Probed("step"), services.GetRequiredService<IClock>().GetCurrentInstant(), default));

        await Raise(workspace, [new Probed("step")]);
        await workspace.Settled();

        Assert.Equal(Steps, house.Script.PlayedIn(workspace.Id).Count);
    }

    private static Task Raise(TestWorkspace workspace, Probed[] events, Action<OutboxRow>? change = null) => workspace.Do(services =>
    {
        foreach (var happened in events)
            services.GetRequiredService<EventOutbox>().Add(happened);
        foreach (var row in services.GetRequiredService<RegularsDb>().ChangeTracker.Entries<OutboxRow>())
            change?.Invoke(row.Entity);
        return Task.CompletedTask;
    });

    private static Task Schedule(IServiceProvider services, string name, Duration from, string key) =>
        services.GetRequiredService<EventOutbox>().Schedule(new Probed(name), Now(services) + from, key, default);

    private static Instant Now(IServiceProvider services) => services.GetRequiredService<IClock>().GetCurrentInstant();
}
