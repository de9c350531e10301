using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Team;
using Regulars.Platform.Security;

namespace Regulars.Team.Agents;

/// <summary>What each role may, as every module registered it.</summary>
internal static class ListRoles
{
    public sealed record Item(Role Name, IReadOnlyList<string> Permissions);

    public sealed record Response(IReadOnlyList<Item> Roles);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/roles", Handle)
        .Requires(Permissions.ReadAgents)
        .WithName(nameof(ListRoles));

    internal static Ok<Response> Handle(IEnumerable<Permission> permissions) => TypedResults.Ok(new Response(
        [.. Enum.GetValues<Role>().Select(role => new Item(
            role, [.. permissions.Where(permission => permission.Least <= role).Select(permission => permission.Name).Order(StringComparer.Ordinal)]))]));
}
