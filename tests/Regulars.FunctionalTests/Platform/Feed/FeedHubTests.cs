using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Regulars.Platform.Feed;
using Regulars.Platform.Outbox;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Feed;

[Collection(House.Name)]
public sealed class FeedHubTests(House house)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Streams_end_soon_once_the_database_is_away_and_begin_again_when_it_is_back()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);
        var (database, hub) = HubOf(workspace);
        using (var subscription = await hub.Subscribe(workspace.Id, default))
        {
            database.FailsFor = int.MaxValue;
            await subscription.Entries.Completion.WaitAsync(Soon);
        }
        await Assert.ThrowsAsync<TimeoutException>(() => hub.Subscribe(workspace.Id, default));

        database.FailsFor = 0;
        using var next = await hub.Subscribe(workspace.Id, default);
        await Tell(workspace);
        await next.Entries.ReadAsync(default).AsTask().WaitAsync(Soon);
    }

    [Fact]
    public async Task One_failed_read_ends_no_stream()
    {
        var workspace = await house.NewWorkspace(Engine.Sqlite);
        var (database, hub) = HubOf(workspace);
        using var subscription = await hub.Subscribe(workspace.Id, default);

        database.FailsFor = 1;
        await Tell(workspace);

        await subscription.Entries.ReadAsync(default).AsTask().WaitAsync(Soon);
        Assert.Equal(0, database.FailsFor);
    }

    private static (Database Database, FeedHub Hub) HubOf(TestWorkspace workspace)
    {
        var database = new Database(workspace.App.Services.GetRequiredService<IServiceScopeFactory>());
        var signals = workspace.App.Services.GetRequiredService<ISignals>();
        return (database, new FeedHub(new FeedReader(database), signals, NullLogger<FeedHub>.Instance));
    }

    private static Task Tell(TestWorkspace workspace) => workspace.Do(services =>
    {
        services.GetRequiredService<FeedWriter>().Tell(new FeedNews("test.told", Guid.CreateVersion7(), 1));
        return Task.CompletedTask;
    });

    /// <summary>A database that cannot be reached for a number of reads.</summary>
    private sealed class Database(IServiceScopeFactory real) : IServiceScopeFactory
    {
        public int FailsFor { get; set; }

        public IServiceScope CreateScope()
        {
            if (FailsFor == 0)
                return real.CreateScope();
            FailsFor--;
            throw new TimeoutException("The database is away.");
        }
    }
}
