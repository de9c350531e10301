using System.Text.Json;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Tags;
using Regulars.Conversations.Actions;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Platform.Tags;

namespace Regulars.Conversations.Tagging;

/// <summary>Puts tags on and takes others off in one go.</summary>
internal sealed class TagAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, TagBook book)
    : ConversationAction(db, by, clock, calendar, "conversation.tag", Permissions.TagConversations)
{
    private IReadOnlyList<TagId> before = [];

    public override IReadOnlyList<ActionParameter> Parameters =>
        [new("add", "ids", IsRequired: false, Conversation.MostTags), new("remove", "ids", IsRequired: false, Conversation.MostTags)];

    protected override string Summary(Conversation conversation) => $"Changes the tags of #{conversation.Number}.";

    protected override ActionUndo? UndoOf(Conversation conversation, JsonElement parameters) => new("conversation.tag", ToJson(new
    {
        add = Ids(parameters, "remove").Intersect(conversation.Tags),
        remove = Ids(parameters, "add").Except(conversation.Tags),
    }));

    protected override async Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct)
    {
        before = conversation.Tags;
        return await book.ToAdd(Ids(parameters, "add"), ct) is { } added
            ? conversation.ChangeTags(added, await book.ToRemove(Ids(parameters, "remove"), ct), now)
            : TagErrors.NoSuchTag;
    }

    protected override Task Follow(Conversation conversation, CancellationToken ct)
    {
        book.Write(conversation, before);
        return Task.CompletedTask;
    }

    private static List<TagId> Ids(JsonElement parameters, string name) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.Deserialize<List<TagId>>(Json.Stored)!.Distinct()]
            : [];
}
