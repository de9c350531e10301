using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Actions;

/// <summary>An action whose subject is a conversation: finds it, decides, and says how to take it back.</summary>
internal abstract class ConversationAction(RegularsDb db, Actor by, IClock clock, IBusinessTime calendar, string name, Permission permission) : IAction
{
    public string Name => name;

    public string Permission => permission.Name;

    public virtual IReadOnlyList<ActionParameter> Parameters => [];

    public async Task<ActionOutlook?> Preview(Guid subject, JsonElement parameters, CancellationToken ct)
    {
        // Decided on a copy that nobody writes down: what a run would refuse is refused here too.
        if (await db.Conversations.AsNoTracking().Find(ConversationId.From(subject), ct) is not { } conversation)
            return null;
        var outcome = await Decide(conversation, parameters, new Moment(by, clock, calendar), ct);
        return outcome.Error is { } error
            ? new ActionOutlook(error, null)
            : new ActionOutlook(null, new ActionPreview(outcome.IsChange ? Summary(conversation) : $"Leaves #{conversation.Number} as it is.", Cost: null));
    }

    public async Task<ActionResult?> Run(Guid subject, JsonElement parameters, CancellationToken ct)
    {
        if (await db.Conversations.Find(ConversationId.From(subject), ct) is not { } conversation)
            return null;
        var undo = UndoOf(conversation, parameters);
        var outcome = await Decide(conversation, parameters, new Moment(by, clock, calendar), ct);
        if (outcome.IsChange)
            await Follow(conversation, ct);
        return new ActionResult(outcome.Error, outcome.IsChange ? undo : null);
    }

    /// <summary>Taken from the state after.</summary>
    protected abstract string Summary(Conversation conversation);

    /// <summary>Taken from the state before.</summary>
    protected virtual ActionUndo? UndoOf(Conversation conversation) => null;

    /// <summary>Where it depends on what is to be done.</summary>
    protected virtual ActionUndo? UndoOf(Conversation conversation, JsonElement parameters) => UndoOf(conversation);

    /// <summary>Changes the conversation, and nothing else.</summary>
    protected abstract Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct);

    /// <summary>What a change brings with it outside the conversation.</summary>
    protected virtual Task Follow(Conversation conversation, CancellationToken ct) => Task.CompletedTask;

    protected static JsonElement ToJson(object parameters) => JsonSerializer.SerializeToElement(parameters, Json.Stored);
}
