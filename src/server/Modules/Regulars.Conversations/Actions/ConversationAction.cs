using System.Text.Json;
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

    public async Task<ActionPreview?> Preview(Guid subject, JsonElement parameters, CancellationToken ct) =>
        await db.Conversations.Find(ConversationId.From(subject), ct) is { } conversation
            ? new ActionPreview(Summary(conversation), Cost: null)
            : null;

    public async Task<ActionResult?> Run(Guid subject, JsonElement parameters, CancellationToken ct)
    {
        if (await db.Conversations.Find(ConversationId.From(subject), ct) is not { } conversation)
            return null;
        var undo = UndoOf(conversation);
        var outcome = await Decide(conversation, parameters, new Moment(by, clock, calendar), ct);
        return new ActionResult(outcome.Error, outcome.IsChange ? undo : null);
    }

    protected abstract string Summary(Conversation conversation);

    /// <summary>Taken from the state before.</summary>
    protected abstract ActionUndo? UndoOf(Conversation conversation);

    protected abstract Task<Outcome> Decide(Conversation conversation, JsonElement parameters, Moment now, CancellationToken ct);

    protected static JsonElement ToJson(object parameters) => JsonSerializer.SerializeToElement(parameters, Json.Stored);
}
