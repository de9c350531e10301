using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Clock;
using Regulars.Platform.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Platform.Clock;

public sealed class JobClockTests
{
    private readonly ProbeScript script = new();

    [OnBothEngines]
    public async Task Made_due_by_several_at_once_and_by_one_that_is_late_a_job_runs_once(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine, AddJob);
        var workspace = await app.NewWorkspace();
        var (clock, due) = (app.Services.GetRequiredService<JobClock>(), app.Services.GetRequiredService<IClock>().GetCurrentInstant());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clock.MakeDue(nameof(ProbeJob), due, CancellationToken.None)));
        await workspace.Settled();
        await clock.MakeDue(nameof(ProbeJob), due, CancellationToken.None);
        await clock.MakeDue(nameof(ProbeJob), due - Duration.FromMinutes(1), CancellationToken.None);
        await workspace.Settled();
        Assert.Equal([$"{due}"], script.PlayedIn(workspace.Id));

        var next = due + Duration.FromMilliseconds(1);
        await clock.MakeDue(nameof(ProbeJob), next, CancellationToken.None);
        await workspace.Settled();
        Assert.Equal([$"{due}", $"{next}"], script.PlayedIn(workspace.Id));
    }

    [OnPostgresFact]
    public async Task On_two_nodes_a_job_runs_once()
    {
        await using var storage = await TestStorage.Create(Engine.Postgres);
        await using var one = await RegularsApp.Start(storage, AddJob);
        await using var two = await RegularsApp.Start(storage, AddJob);
        var workspace = await one.NewWorkspace();
        var due = one.Services.GetRequiredService<IClock>().GetCurrentInstant();

        await Task.WhenAll(new[] { one, two, one, two }.Select(node =>
            node.Services.GetRequiredService<JobClock>().MakeDue(nameof(ProbeJob), due, CancellationToken.None)));
        await workspace.Settled();

        Assert.Equal([$"{due}"], script.PlayedIn(workspace.Id));
    }

    private void AddJob(WebApplicationBuilder builder)
    {
        PlatformHouse.AddProbes(builder, script);
        builder.Services.AddJob<ProbeJob>("0 0 0 1 1 ? 2099");
    }

    private sealed class ProbeJob(ProbeScript script, WorkspaceScope scope, IServiceProvider services) : IJob
    {
        public Task Run(Instant due, CancellationToken ct) => script.Play(scope.Required, $"{due}", services);
    }
}
