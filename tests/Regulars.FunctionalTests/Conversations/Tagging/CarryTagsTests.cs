using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Tags;
using Regulars.Contracts.Team;
using Regulars.Conversations;
using Regulars.Conversations.Tagging;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Tags;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Tagging;

[Collection(House.Name)]
public sealed class CarryTagsTests(House house)
{
    private const int Many = (2 * CarryTags.AtOnce) + 7;

    [OnBothEngines]
    public async Task Merging_carries_every_conversation_over_and_none_twice(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (from, into) = (await TagConversationTests.Add(counter, "Refunds"), await TagConversationTests.Add(counter, "Refund"));
        await counter.HearMany(Many);
        await TagAll(counter, from);
        var both = (await counter.Items("conversations?view=all"))[3].Text("id");
        await counter.Agent.PutAsync($"conversations/{both}/tags/{into}", null).Gives(204);

        await lead.PutAsJsonAsync($"tags/{from}/merger", new { into }).Gives(204);
        await counter.Workspace.Settled();

        Assert.Equal((Many, 0), (await Carrying(counter, into), await Carrying(counter, from)));
        Assert.All(await counter.Items("conversations?view=all&limit=100"), row => Assert.Equal(into, Assert.Single(row.GetProperty("tags").EnumerateArray()).GetString()));
        var left = Assert.Single(await counter.Items("tags?uses=true"));
        Assert.Equal(Many, left.GetProperty("uses").GetProperty("conversations").GetInt32());
    }

    [OnBothEngines]
    public async Task Who_names_a_merged_tag_means_the_one_it_was_merged_into(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (from, into, id) = (await TagConversationTests.Add(counter, "Refunds"), await TagConversationTests.Add(counter, "Refund"), await counter.Hear());
        await lead.PutAsJsonAsync($"tags/{from}/merger", new { into }).Gives(204);

        await counter.Agent.PutAsync($"conversations/{id}/tags/{from}", null).Gives(204);
        Assert.Equal([into], await TagConversationTests.Tags(counter, id));

        // As it is with one that is still to be carried over.
        await TagAll(counter, from);
        await counter.Agent.DeleteAsync($"conversations/{id}/tags/{into}").Gives(204);
        Assert.Empty(await TagConversationTests.Tags(counter, id));
    }

    [OnBothEngines]
    public async Task What_was_tagged_while_the_tag_went_is_carried_over_by_the_second_look(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (from, into, id) = (await TagConversationTests.Add(counter, "Refunds"), await TagConversationTests.Add(counter, "Refund"), await counter.Hear());
        await lead.PutAsJsonAsync($"tags/{from}/merger", new { into }).Gives(204);
        await counter.Workspace.Settled();

        await TagAll(counter, from);
        await Hasten(counter, "conversations.tag-to-carry");

        Assert.Equal([into], await TagConversationTests.Tags(counter, id));
    }

    [OnBothEngines]
    public async Task A_deleted_tag_is_cleared_when_nobody_can_want_it_back_and_not_before(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        using var lead = counter.Workspace.As(Role.Lead);
        var (tag, id) = (await TagConversationTests.Add(counter, "Refund"), await counter.Hear());
        await counter.Agent.PutAsync($"conversations/{id}/tags/{tag}", null).Gives(204);

        await lead.DeleteAsync($"tags/{tag}").Gives(204);
        await counter.Workspace.Settled();
        await lead.PutAsync($"tags/{tag}/restoration", null).Gives(204);
        Assert.Equal(0, await counter.Workspace.Read(db => db.Set<OutboxRow>().CountAsync(row => row.Type == "tag.left")));
        Assert.Equal([tag], await TagConversationTests.Tags(counter, id));

        await lead.DeleteAsync($"tags/{tag}").Gives(204);
        await Hasten(counter, "tag.left");
        Assert.Empty(await TagConversationTests.Tags(counter, id));
        Assert.Equal(0, await Carrying(counter, tag));
        await lead.PutAsync($"tags/{tag}/restoration", null).IsRefused(410, "tag_cleared");
    }

    private static Task TagAll(Counter counter, string tag) => counter.Workspace.Do(async services =>
    {
        var (db, book) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<TagBook>());
        Assert.True(TypedId.TryParse<TagId>(tag, out var id));
        var named = NamedTag.Of(await db.Tags.SingleAsync(known => known.Id == id));
        var now = new Moment(Actor.System, services.GetRequiredService<IClock>(), services.GetRequiredService<IBusinessTime>());
        foreach (var conversation in await db.Conversations.ToListAsync())
        {
            var before = conversation.Tags;
            conversation.ChangeTags([named], [], now);
            book.Write(conversation, before);
        }
    });

    private static async Task Hasten(Counter counter, string type)
    {
        await counter.Workspace.Do(services => services.GetRequiredService<RegularsDb>().Set<OutboxRow>().Where(row => row.Type == type)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AvailableAt, services.GetRequiredService<IClock>().GetCurrentInstant())));
        await counter.Workspace.Settled();
    }

    private static Task<int> Carrying(Counter counter, string tag) => counter.Workspace.Read(db =>
    {
        Assert.True(TypedId.TryParse<TagId>(tag, out var id));
        return db.Set<ConversationTag>().CountAsync(link => link.Tag == id);
    });
}
