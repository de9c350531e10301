using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Regulars.FunctionalTests.Conversations;
using Regulars.Platform.Search;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Customers;

[Collection(House.Name)]
public sealed class RenameCustomerTests(House house)
{
    [OnBothEngines]
    public async Task A_new_name_stands_in_the_list_of_conversations_too(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear();
        var customer = Assert.Single(await counter.Items("customers")).GetProperty("id").GetString();

        var answer = await counter.Agent.PutAsJsonAsync($"customers/{customer}/name", new { name = "Hanna L.", version = 1 });
        await counter.Workspace.Settled();

        Assert.Equal(2, (await answer.Json()).GetProperty("version").GetInt32());
        Assert.Equal("Hanna L.", Assert.Single(await counter.Items("conversations?view=all")).GetProperty("customer").GetProperty("name").GetString());
    }

    [OnBothEngines]
    public async Task A_new_name_is_found_and_told_once_it_stands_in_the_lists(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var conversation = await counter.Hear();
        var customer = Assert.Single(await counter.Items("customers")).GetProperty("id").GetString();
        var before = (await counter.Read("feed?after=0")).GetProperty("items").EnumerateArray().Max(entry => entry.GetProperty("number").GetInt64());

        await counter.Agent.PutAsJsonAsync($"customers/{customer}/name", new { name = "Kunigunde Berg", version = 1 });
        await counter.Workspace.Settled();

        Assert.Equal(conversation.ToString(), Assert.Single(await counter.Items("search?q=kunigunde")).GetProperty("conversation").GetProperty("id").GetString());
        var told = (await counter.Read($"feed?after={before}")).GetProperty("items").EnumerateArray();
        Assert.Equal(2, told.Count(entry => entry.GetProperty("kind").GetString() == "customer.changed"));
    }

    [OnBothEngines]
    public async Task All_conversations_of_somebody_with_very_many_are_found_by_the_new_name(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.HearMany(1203);
        var customer = Assert.Single(await counter.Items("customers")).Text("id");
        var before = await counter.Workspace.Read(db => db.Set<SearchedRow>().CountAsync(row => row.MessageId == null));

        await counter.Agent.PutAsJsonAsync($"customers/{customer}/name", new { name = "Kunigunde", version = 1 }).Gives(200);
        await counter.Workspace.Settled();

        Assert.Equal(before + 1203, await counter.Workspace.Read(db => db.Set<SearchedRow>().CountAsync(row => row.MessageId == null)));
    }

    [OnBothEngines]
    public async Task Who_joins_later_is_found_by_name_and_address(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var conversation = await counter.Hear();
        await counter.Hear("I am her neighbour.", "ottokar@neighbour.example", conversation);

        Assert.Equal(conversation.ToString(), Assert.Single(await counter.Items("search?q=ottokar")).GetProperty("conversation").GetProperty("id").GetString());
    }

    [OnBothEngines]
    public async Task Who_saw_an_older_version_is_shown_the_present_one(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.Hear();
        var customer = Assert.Single(await counter.Items("customers")).GetProperty("id").GetString();
        await counter.Agent.PutAsJsonAsync($"customers/{customer}/name", new { name = "Hanna L.", version = 1 });

        var answer = await counter.Agent.PutAsJsonAsync($"customers/{customer}/name", new { name = "H. Lindqvist", version = 1 });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("Hanna L.", (await answer.Json()).GetProperty("current").GetProperty("name").GetString());
    }
}
