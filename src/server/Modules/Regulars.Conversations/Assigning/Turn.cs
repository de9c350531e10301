using NodaTime;
using Regulars.Contracts.Team;

namespace Regulars.Conversations.Assigning;

/// <summary>Whose turn it is.</summary>
internal static class Turn
{
    /// <summary>Null where everybody has as many as they take.</summary>
    /// <param name="open">How many each has open; who is not among them has none.</param>
    public static AvailableMember? Of(Assignment assignment, IReadOnlyList<AvailableMember> available, IReadOnlyDictionary<AgentId, int> open)
    {
        var withRoom = available.Where(member => member.Capacity is not { } most || open.GetValueOrDefault(member.Id) < most);
        return withRoom
            .OrderBy(member => assignment == Assignment.LeastBusy ? open.GetValueOrDefault(member.Id) : 0)
            .ThenBy(member => member.LastTurn ?? Instant.MinValue)
            .ThenBy(member => member.Id.Value)
            .FirstOrDefault();
    }
}
