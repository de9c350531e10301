using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Conversations.Actions;
using Regulars.Platform.Actions;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Macros;

/// <summary>Does what macros say, with the message that they were used for and in its transaction.</summary>
internal sealed class MacroWork(RegularsDb db, ActionCatalogue catalogue, IAgents agents, IClock clock)
{
    public const int MostActions = 20;

    /// <summary>Null when each of them is one for conversations that the caller may run, with parameters that it takes.</summary>
    public async Task<Error?> Check(IReadOnlyList<Macro.Act> actions, Caller caller, CancellationToken ct)
    {
        foreach (var action in actions)
        {
            if (Find(action, caller) is not { } known)
                return MacroErrors.NoSuchAction;
            if (ParameterCheck.Check(known.Parameters, action.Parameters) is { } invalid)
                return invalid;
            if (await known.NamesNobody(action.Parameters, agents, ct))
                return ConversationErrors.NoSuchAgent;
        }
        return null;
    }

    /// <summary>One that the caller sees, or saw until it was deleted.</summary>
    public async Task<bool> Knows(IReadOnlyList<MacroId> macros, Caller caller, CancellationToken ct)
    {
        var wanted = macros.Distinct().ToList();
        return wanted.Count == 0 || await db.Macros(caller).CountAsync(macro => wanted.Contains(macro.Id), ct) == wanted.Count;
    }

    /// <returns>What takes all of it back, in this order; or why one of them was refused, and then nothing of it may be kept.</returns>
    public async Task<(IReadOnlyList<ActionUndo> Undo, Error? Error)> Run(ConversationId conversation, IReadOnlyList<Macro.Act> actions, Caller caller, CancellationToken ct)
    {
        if (await Check(actions, caller, ct) is { } invalid)
            return ([], invalid);
        var undo = new List<ActionUndo>();
        foreach (var action in actions)
        {
            var result = await Find(action, caller)!.Run(conversation.Value, action.Parameters, ct);
            if (result is null || result.Error is not null)
                return ([], result?.Error ?? MacroErrors.NoSuchAction);
            if (result.Undo is { } back)
                undo.Insert(0, back);
        }
        return (undo, null);
    }

    /// <summary>Why one of them would be refused now; null when it would be done.</summary>
    public async Task<Error?> Look(ConversationId conversation, Macro.Act action, Caller caller, CancellationToken ct) =>
        await Check([action], caller, ct) ?? (await Find(action, caller)!.Preview(conversation.Value, action.Parameters, ct) is { } outlook ? outlook.Error : MacroErrors.NoSuchAction);

    public Task Count(IReadOnlyList<MacroId> macros, Caller caller, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return macros.Count == 0
            ? Task.CompletedTask
            : db.Macros(caller).Where(macro => macros.Contains(macro.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(macro => macro.Uses, macro => macro.Uses + 1).SetProperty(macro => macro.LastUsedAt, now), ct);
    }

    private IAction? Find(Macro.Act action, Caller caller) =>
        action.Name.StartsWith("conversation.", StringComparison.Ordinal) ? catalogue.Find(action.Name, caller) : null;
}

internal static class MacrosTable
{
    /// <summary>Those that this caller sees: the shared ones and their own.</summary>
    public static IQueryable<Macro> Macros(this RegularsDb db, Caller caller)
    {
        var me = caller.Agent;
        return db.Set<Macro>().Where(macro => macro.OwnerId == null || (me != null && macro.OwnerId == me));
    }
}
