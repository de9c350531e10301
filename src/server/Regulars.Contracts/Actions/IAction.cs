using System.Text.Json;

namespace Regulars.Contracts.Actions;

/// <summary>One named, typed input of an action. <paramref name="Type"/> is <c>agent</c>, <c>instant</c>, <c>text</c>, <c>number</c> or <c>money</c>.</summary>
/// <param name="MaxLength">How long a text may be; null for all but texts.</param>
public sealed record ActionParameter(string Name, string Type, bool IsRequired, int? MaxLength = null);

/// <summary>What an action would do, in words, before anybody confirms it.</summary>
public sealed record ActionPreview(string Summary, Money? Cost);

/// <summary>What an action would do with these parameters, or why it would refuse them.</summary>
public sealed record ActionOutlook(Error? Error, ActionPreview? Preview);

/// <summary>What came of an action; <paramref name="Undo"/> names the parameters with which running it again takes it back.</summary>
public sealed record ActionResult(Error? Error, ActionUndo? Undo = null);

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
