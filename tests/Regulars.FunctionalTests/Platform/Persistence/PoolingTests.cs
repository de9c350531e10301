using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Persistence;

/// <summary>Contexts are used again, by other scopes: nothing of the last use may be left in them.</summary>
[Collection(PlatformHouse.Name)]
public sealed class PoolingTests(PlatformHouse house)
{
    [OnBothEngines]
    public async Task A_context_comes_back_closed_and_empty(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        RegularsDb left;
        await using (var scope = workspace.App.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace.Id, Actor.System);
            await using var unit = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
            await unit.Begin(default);
            left = scope.ServiceProvider.GetRequiredService<RegularsDb>();
            await left.StayOpen(default);
            await left.Set<Brand>().LoadAsync();
            Assert.NotEmpty(left.ChangeTracker.Entries());
        }

        var taken = await Take(workspace, left);

        Assert.Equal(ConnectionState.Closed, taken.State);
        Assert.Equal(0, taken.Tracked);
        Assert.Null(taken.BeforeFirstWrite);
        Assert.Equal(0, taken.SeenWithoutWorkspace);
    }

    /// <summary>What is found in <paramref name="wanted"/> when a scope that entered no workspace takes it.</summary>
    private static async Task<Found> Take(TestWorkspace workspace, RegularsDb wanted)
    {
        var scopes = new List<AsyncServiceScope>();
        try
        {
            for (var i = 0; i < 1024; i++)
            {
                scopes.Add(workspace.App.Services.CreateAsyncScope());
                var db = scopes[^1].ServiceProvider.GetRequiredService<RegularsDb>();
                if (!ReferenceEquals(db, wanted))
                    continue;
                var state = db.Database.GetDbConnection().State;
                return new Found(state, db.ChangeTracker.Entries().Count(), db.BeforeFirstWrite, await db.Set<Brand>().CountAsync());
            }
            throw new InvalidOperationException("The context did not come back.");
        }
        finally
        {
            foreach (var scope in scopes)
                await scope.DisposeAsync();
        }
    }

    private sealed record Found(ConnectionState State, int Tracked, object? BeforeFirstWrite, int SeenWithoutWorkspace);
}
