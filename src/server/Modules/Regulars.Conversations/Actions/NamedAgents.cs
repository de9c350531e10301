using System.Text.Json;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Team;

namespace Regulars.Conversations.Actions;

internal static class NamedAgents
{
    /// <summary>What an action takes names an agent who does not work here.</summary>
    public static async Task<bool> NamesNobody(this IAction action, JsonElement parameters, IAgents agents, CancellationToken ct)
    {
        foreach (var parameter in action.Parameters.Where(parameter => parameter.Type == "agent"))
        {
            if (parameters.Text(parameter.Name) is { } text && (!TypedId.TryParse<AgentId>(text, out var id) || await agents.Find(id, ct) is null))
                return true;
        }
        return false;
    }
}
