using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Workspaces;

[Collection(House.Name)]
public sealed class WorkspaceRoutesTests(House house)
{
    [OnBothEngines]
    public async Task A_new_name_is_there_for_everybody(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        var renamed = await workspace.As(Role.Owner).PutAsJsonAsync("workspace", new { name = "Hagen", version = 1 });

        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        var seen = await workspace.As(Role.Agent).GetFromJsonAsync<JsonElement>("workspace");
        Assert.Equal("Hagen", seen.GetProperty("name").GetString());
        Assert.Equal(2, seen.GetProperty("version").GetInt32());
    }
}
