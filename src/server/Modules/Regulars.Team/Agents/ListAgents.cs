using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.Agents;

/// <summary>Who works here, is invited or worked here once, by email.</summary>
internal static class ListAgents
{
    /// <param name="Capacity">How many open conversations come to them by themselves at once; null for any number.</param>
    /// <param name="OnLeaveUntil">Nothing comes to them by itself until then.</param>
    public sealed record Item(
        AgentId Id, string Name, string Email, Role Role, AgentState State, [property: AllowedValues("online", "away", "offline")] string Presence,
        int? Capacity, Instant? OnLeaveUntil)
    {
        public static Item Of(Agent agent, string presence) => new(
            agent.Id, agent.Name, agent.Email, agent.Role, agent.State, presence, agent.Capacity, agent.OnLeaveUntil);
    }

    public sealed record Cursor(string After);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/agents", Handle)
        .Requires(Permissions.ReadAgents)
        .WithName(nameof(ListAgents));

    internal static async Task<Results<Ok<Page<Item>>, Refused>> Handle(
        string? cursor, int? limit, RegularsDb db, Caller caller, Presence presence, CancellationToken ct)
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var size = Paging.Limit(limit);
        var agents = db.Agents.AsNoTracking();
        if (after is not null)
            agents = agents.Where(agent => agent.Email.CompareTo(after.After) > 0);
        var found = await agents.OrderBy(agent => agent.Email).Take(size + 1).ToListAsync(ct);
        var here = presence.Of(caller.Workspace).Agents.ToDictionary(agent => agent.Id, agent => agent.State);
        return TypedResults.Ok(Paging.Of(
            [.. found.Select(agent => Item.Of(agent, here.GetValueOrDefault(agent.Id, "offline")))], size, agent => new Cursor(agent.Email)));
    }
}
