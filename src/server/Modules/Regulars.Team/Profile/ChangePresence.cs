using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Team.Profile;

/// <summary>Says that the person is here or away, on the streams they hold. Soft state: no row is written.</summary>
internal static class ChangePresence
{
    public sealed record Request([property: Required, AllowedValues("online", "away")] string State);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/presence", Handle)
        .Requires(Permissions.EditProfile)
        .WithName(nameof(ChangePresence));

    internal static Results<NoContent, Refused> Handle(Request request, Caller caller, Presence presence)
    {
        if (caller.Agent is not { } agent)
            return new Refused(TeamErrors.NotAPerson);
        presence.Say(caller.Workspace, agent, request.State == "away");
        return TypedResults.NoContent();
    }
}
