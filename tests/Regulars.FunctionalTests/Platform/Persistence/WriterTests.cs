using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Persistence;

/// <summary>SQLite's one writer, whose units wait for each other and are committed together.</summary>
[Collection(PlatformHouse.Name)]
public sealed class WriterTests(PlatformHouse house)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task Who_leaves_while_another_waits_is_committed_with_it()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);
        await using var first = await Unit.Begin(workspace, 9001);
        var waiting = Unit.Begin(workspace, 9002);
        var firstDurable = first.Commit();

        await using var second = await waiting;
        Assert.False(firstDurable.IsCompleted);
        Assert.Empty(await Written(workspace));
        await second.Commit();
        await firstDurable;

        Assert.Equal([9001, 9002], await Written(workspace));
    }

    [Fact]
    public async Task One_that_fails_takes_nothing_of_its_neighbours_back()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);
        await using var first = await Unit.Begin(workspace, 9001);
        var waiting = Unit.Begin(workspace, 9002);
        var firstDurable = first.Commit();

        await (await waiting).DisposeAsync();
        await firstDurable;

        Assert.Equal([9001], await Written(workspace));
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);
        using var impatient = new CancellationTokenSource();
        await using var first = await Unit.Begin(workspace, 9001);
        var waiting = Unit.Begin(workspace, 9002, impatient.Token);
        await impatient.CancelAsync();
        await first.Commit();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal([9001], await Written(workspace));
    }

    [Fact]
    public async Task When_sqlite_takes_all_back_everybody_is_told_and_the_next_can_write()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);
        await using var first = await Unit.Begin(workspace, 9001);
        var waiting = Unit.Begin(workspace, 9002);
        var firstDurable = first.Commit();
        var second = await waiting;
        await second.Db.Database.ExecuteSqlRawAsync("ROLLBACK");
        await second.DisposeAsync();

        var told = await Assert.ThrowsAsync<SqliteException>(() => firstDurable);
        Assert.True(workspace.App.Services.GetRequiredService<IDialect>().IsOutage(told));
        await using (var third = await Unit.Begin(workspace, 9003))
            await third.Commit();
        Assert.Equal([9003], await Written(workspace));
    }

    [Fact]
    public async Task Many_at_once_lose_nothing_and_take_back_only_their_own()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);

        var units = Enumerable.Range(0, 200).Select(at => Task.Run(async () =>
        {
            await using var unit = await Unit.Begin(workspace, 10_000 + at);
            if (at % 3 != 0)
                await unit.Commit();
        })).ToList();
        await Task.WhenAll(units);

        Assert.Equal(Enumerable.Range(0, 200).Where(at => at % 3 != 0).Select(at => 10_000L + at), await Written(workspace));
    }

    /// <summary>Read without a turn: somebody may have it.</summary>
    private static async Task<List<long>> Written(TestWorkspace workspace)
    {
        await using var scope = workspace.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace.Id, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<RegularsDb>().Set<FeedEntry>()
            .Where(entry => entry.Number >= 9000).OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync();
    }

    /// <summary>One that has its turn and has written one row.</summary>
    private sealed class Unit(AsyncServiceScope scope, RegularsDb db, IWriting writing) : IAsyncDisposable
    {
        public RegularsDb Db => db;

        public static async Task<Unit> Begin(TestWorkspace workspace, long number, CancellationToken ct = default)
        {
            var scope = workspace.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace.Id, Actor.System);
            var db = scope.ServiceProvider.GetRequiredService<RegularsDb>();
            var writing = await scope.ServiceProvider.GetRequiredService<IDialect>().BeginWriting(db, Beginning.OnlyWrites, ct);
            db.Add(new FeedEntry { WorkspaceId = workspace.Id, Number = number, Kind = "test", SubjectId = Guid.CreateVersion7(), At = default, Data = "{}" });
            await db.SaveChangesAsync(Never);
            return new Unit(scope, db, writing);
        }

        public Task Commit() => writing.Commit(Never);

        public async ValueTask DisposeAsync()
        {
            await writing.DisposeAsync();
            await scope.DisposeAsync();
        }
    }
}
