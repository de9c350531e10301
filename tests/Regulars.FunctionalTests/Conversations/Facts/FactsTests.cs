using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Conversations;
using Regulars.Conversations.Facts;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Facts;

[Collection(House.Name)]
public sealed class FactsTests(House house)
{
    [OnBothEngines]
    public async Task What_figures_need_later_is_written_when_it_happens(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var agent = (await counter.Items("agents"))[0].GetProperty("id").GetString();
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/assignment", new { agent });
        var answer = new { kind = "reply", text = "It leaves today.", to = new[] { "hanna@lindqvist.example" }, seen = 1, writingSeconds = 95 };
        await counter.Agent.PostOnce($"conversations/{id}/messages", answer, "k").Gives(201);
        await counter.Hear("Thank you!", into: id);
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { });
        await counter.Agent.DeleteAsync($"conversations/{id}/assignment");

        var stints = await counter.Workspace.Read(db => db.Set<Stint>().Where(stint => stint.ConversationId == id).OrderBy(stint => stint.To).ToListAsync());
        Assert.Equal(
            [(StintKind.Status, "open"), (StintKind.Status, "waiting"), (StintKind.Status, "open"), (StintKind.Assignee, agent)],
            stints.Select(stint => (stint.Kind, (string?)stint.Value.ToLowerInvariant())));
        Assert.All(stints, stint => Assert.True(stint.From <= stint.To));

        var responses = await counter.Workspace.Read(db => db.Set<Response>().Where(response => response.ConversationId == id).OrderBy(response => response.At).ToListAsync());
        Assert.Equal([(ResponseSide.Shop, true), (ResponseSide.Customer, false)], responses.Select(response => (response.Side, response.IsFirst)));
        Assert.Equal([ActorKind.Agent, ActorKind.Customer], responses.Select(response => response.AuthorKind));
        var spent = await counter.Workspace.Read(db => db.Set<Message>().Where(message => message.ConversationId == id).MaxAsync(message => message.WritingSeconds));
        Assert.Equal(95, spent);
    }

    [OnBothEngines]
    public async Task Time_in_which_nobody_works_counts_for_no_figure(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear(ago: Duration.FromDays(30));
        var closed = Enumerable.Repeat(Array.Empty<object>(), 7).ToArray();
        await counter.Workspace.As(Role.Owner).PostAsJsonAsync(
            "calendars", new { name = "Never", zone = "UTC", week = closed, exceptions = closed[0], holidayLists = closed[0], isDefault = true }).Gives(201);

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/resolution", new { });

        var stint = Assert.Single(await counter.Workspace.Read(db => db.Set<Stint>().Where(stint => stint.ConversationId == id).ToListAsync()));
        Assert.Equal((0L, true), (stint.BusinessSeconds, stint.To - stint.From > Duration.FromDays(29)));
    }
}
