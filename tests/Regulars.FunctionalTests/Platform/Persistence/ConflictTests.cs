using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Platform.Probing;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Persistence;

[Collection(PlatformHouse.Name)]
public sealed class ConflictTests(PlatformHouse house)
{
    [OnBothEngines]
    public async Task Two_verbs_at_once_both_happen(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var client = workspace.As(Role.Agent);

        await Task.WhenAll("AB".Select(letter => client.PostAsJsonAsync($"brands/{workspace.Brand}/letters", new { name = $"{letter}" }).Gives(204)));

        var brand = (await client.GetAsync("brands").Gives(200)).GetProperty("items")[0];
        Assert.Contains(brand.Text("name"), new[] { "HagenAB", "HagenBA" });
        Assert.Equal(3, brand.GetProperty("version").GetInt32());
    }

    [OnPostgresFact]
    public async Task Who_loses_every_race_is_told_so_and_changes_nothing()
    {
        var workspace = await house.NewWorkspace(Engine.Postgres);
        var client = workspace.As(Role.Agent);
        house.Script.When(workspace.Id, "slow", _ => workspace.Do(services => services.GetRequiredService<RegularsDb>()
            .Database.ExecuteSqlAsync($"UPDATE brands SET version = version + 1 WHERE workspace_id = {workspace.Id.Value}")));

        await client.PostAsJsonAsync($"brands/{workspace.Brand}/letters", new { name = "slow" }).IsRefused(409, "conflict");

        Assert.Equal(["slow", "slow", "slow"], house.Script.PlayedIn(workspace.Id));
        Assert.Equal("Hagen", (await client.GetAsync("brands").Gives(200)).GetProperty("items")[0].Text("name"));
    }

    [OnBothEngines]
    public async Task A_row_of_another_workspace_cannot_be_written(Engine engine)
    {
        var (workspace, other) = (await house.NewWorkspace(engine), await house.NewWorkspace(engine));

        await Assert.ThrowsAsync<InvalidOperationException>(() => workspace.Do(services =>
        {
            services.GetRequiredService<RegularsDb>().Add(new Regulars.Platform.Feed.FeedEntry
            {
                WorkspaceId = other.Id,
                Number = 99,
                Kind = "test",
                SubjectId = Guid.CreateVersion7(),
                At = default,
                Data = "{}",
            });
            return Task.CompletedTask;
        }));
    }
}
