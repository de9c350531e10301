using System.Text.Json;

namespace Regulars.Contracts.Actions;

/// <summary>
/// One named, typed input of an action. <paramref name="Type"/> is <c>agent</c>, <c>instant</c>, <c>text</c>, <c>number</c>, <c>money</c>, <c>flag</c>, <c>id</c>,
/// <c>ids</c> (a list of them), <c>object</c> or <c>list</c> (of objects).
/// </summary>
/// <param name="MaxLength">How long a text may be, or how many a list may hold; null for all others.</param>
public sealed record ActionParameter(string Name, string Type, bool IsRequired, int? MaxLength = null)
{
    /// <summary>The members of an object, or of each in a list; null for all others.</summary>
    public IReadOnlyList<ActionParameter>? Fields { get; init; }
}

/// <summary>One sum of a preview, by a stable name that clients translate: <c>items</c>, <c>shipping</c>, <c>tax</c>, <c>total</c>, <c>remaining</c> …</summary>
public sealed record ActionFigure(string Name, Money Amount);

/// <summary>What an action would do, in words, before anybody confirms it.</summary>
public sealed record ActionPreview(string Summary, Money? Cost)
{
    public IReadOnlyList<ActionFigure> Figures { get; init; } = [];

    /// <summary>It is beyond the caller's authority: running it asks somebody whose reaches further.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Which limit it is beyond: <c>no-limit</c>, <c>per-gesture</c>, <c>order-share</c>, <c>day</c> or <c>month</c>.</summary>
    public string? Beyond { get; init; }

    /// <summary>What the caller may still give; null without limit, and where authority has no part in it.</summary>
    public Money? Left { get; init; }

    public Money? Limit { get; init; }

    /// <summary>For how long it can be taken back after it was confirmed.</summary>
    public int HoldSeconds { get; init; }
}

/// <summary>What an action would do with these parameters, or why it would refuse them.</summary>
public sealed record ActionOutlook(Error? Error, ActionPreview? Preview);

/// <summary>What came of an action; <paramref name="Undo"/> names the parameters with which running it again takes it back.</summary>
/// <param name="Intent">What is being done now outside of this program; null where all is done.</param>
public sealed record ActionResult(Error? Error, ActionUndo? Undo = null, Guid? Intent = null);

/// <summary>The action that takes another one back.</summary>
public sealed record ActionUndo(string Name, JsonElement Parameters);

/// <summary>
/// Something that buttons, bulk, macros, rules, the assistant and the API can all do to a subject, in the caller's transaction. It is
/// looked ahead at and run with parameters that fit what it declares.
/// </summary>
public interface IAction
{
    /// <summary>Stable name: <c>conversation.resolve</c>.</summary>
    string Name { get; }

    string Permission { get; }

    IReadOnlyList<ActionParameter> Parameters { get; }

    /// <summary>Null when there is no such subject.</summary>
    Task<ActionOutlook?> Preview(Guid subject, JsonElement parameters, CancellationToken ct);

    /// <summary>Null when there is no such subject.</summary>
    Task<ActionResult?> Run(Guid subject, JsonElement parameters, CancellationToken ct);
}
