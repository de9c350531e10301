using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Team.Reasons;

[Collection(House.Name)]
public sealed class ChangeReasonsTests(House house)
{
    [OnBothEngines]
    public async Task One_that_moves_takes_its_place_and_the_others_make_room(Engine engine)
    {
        var owner = await WithReasons(engine, "Late", "Lost", "Broken", "Wrong");

        await Change(owner, "Wrong", "Wrong", 1);
        Assert.Equal(["Late", "Wrong", "Lost", "Broken"], await Names(owner));
        await Change(owner, "Late", "Late", 2);
        Assert.Equal(["Wrong", "Lost", "Late", "Broken"], await Names(owner));
        await Change(owner, "Wrong", "Wrong", 900);
        Assert.Equal(["Lost", "Late", "Broken", "Wrong"], await Names(owner));
    }

    [OnBothEngines]
    public async Task A_new_name_keeps_the_place_and_one_that_was_removed_comes_back_to_its_own(Engine engine)
    {
        var owner = await WithReasons(engine, "Late", "Lost", "Broken");
        var lost = await Find(owner, "Lost");

        await Change(owner, "Lost", "  Lost on the way ", null);
        Assert.Equal(["Late", "Lost on the way", "Broken"], await Names(owner));
        await owner.DeleteAsync($"gesture-reasons/{lost}").Gives(204);
        Assert.Equal(["Late", "Broken"], await Names(owner));
        await owner.PutAsJsonAsync($"gesture-reasons/{lost}", new { name = "Lost", position = 1 }).Gives(204);
        Assert.Equal(["Late", "Lost", "Broken"], await Names(owner));
    }

    [OnBothEngines]
    public async Task Two_who_move_at_once_leave_each_one_in_the_list_once(Engine engine)
    {
        var owner = await WithReasons(engine, "Late", "Lost", "Broken", "Wrong");

        await Task.WhenAll(Change(owner, "Wrong", "Wrong", 0), Change(owner, "Late", "Late", 3));

        Assert.Equal(["Broken", "Late", "Lost", "Wrong"], (await Names(owner)).Order(StringComparer.Ordinal));
    }

    private async Task<HttpClient> WithReasons(Engine engine, params string[] names)
    {
        var owner = (await house.NewWorkspace(engine)).As(Role.Owner);
        foreach (var name in names)
            await owner.PostAsJsonAsync("gesture-reasons", new { name }).Gives(201);
        return owner;
    }

    private static async Task Change(HttpClient owner, string known, string name, int? position) =>
        await owner.PutAsJsonAsync($"gesture-reasons/{await Find(owner, known)}", new { name, position }).Gives(204);

    private static async Task<string> Find(HttpClient owner, string name) => (await List(owner)).Single(reason => reason.Name == name).Id;

    private static async Task<IReadOnlyList<string>> Names(HttpClient owner) => [.. (await List(owner)).Select(reason => reason.Name)];

    private static async Task<IReadOnlyList<(string Id, string Name)>> List(HttpClient owner) =>
        [.. (await owner.GetAsync("gesture-reasons").Gives(200)).GetProperty("items").EnumerateArray().Select(reason => (reason.Text("id"), reason.Text("name")))];
}
