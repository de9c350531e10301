using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations.Macros;

/// <summary>Words for one moment of a conversation.</summary>
/// <param name="Title">Empty where there is only one.</param>
/// <param name="Guidance">What the agent should know; the customer never sees it.</param>
internal sealed record MacroStep(string Title, string Guidance, string Html);

/// <summary>Words that are needed again and again, with what is done when they are sent. With several steps it is a script.</summary>
internal sealed class Macro : Aggregate, ITellTheFeed
{
    public const int LongestName = 80;

    /// <summary>An action of the catalogue, with what it takes.</summary>
    public sealed record Act([property: Required, MaxLength(60)] string Name, [property: JsonRequired] JsonElement Parameters);

    public Macro(AgentId? owner)
    {
        Id = TypedId.New<MacroId>();
        OwnerId = owner;
        (Name, Folder) = ("", "");
    }

    private Macro() => (Name, Folder) = ("", "");

    public MacroId Id { get; private set; }

    /// <summary>Who alone sees it; null: everybody.</summary>
    public AgentId? OwnerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>Under what it is listed; empty: under no other.</summary>
    public string Folder { get; private set; }

    public IReadOnlyList<MacroStep> Steps { get; private set; } = [];

    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];

    /// <summary>Done to the conversation when the message is sent, in this order.</summary>
    public IReadOnlyList<Act> Actions { get; private set; } = [];

    /// <summary>How many messages were sent with it.</summary>
    public int Uses { get; private set; }

    public Instant? LastUsedAt { get; private set; }

    /// <summary>It can be brought back.</summary>
    public Instant? DeletedAt { get; private set; }

    public void Set(string name, string folder, IReadOnlyList<MacroStep> steps, IReadOnlyList<Attachment> attachments, IReadOnlyList<Act> actions) =>
        (Name, Folder, Steps, Attachments, Actions) = (name.Trim(), folder.Trim(), steps, attachments, actions);

    /// <summary>A shared one belongs to nobody, one's own to oneself.</summary>
    public void BelongTo(AgentId? owner) => OwnerId = owner;

    public void Delete(Instant at) => DeletedAt = at;

    public void Restore() => DeletedAt = null;

    public FeedNews News(bool isNew) => new("macro.changed", Id.Value, Version);
}
