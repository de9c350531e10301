using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Security;

namespace Regulars.Team.Onboarding;

/// <summary>What this workspace has done and still should do, as modules registered it.</summary>
internal static class ListOnboardingSteps
{
    public sealed record Step(string Key, bool IsDone, int Minutes);

    public sealed record Response(IReadOnlyList<Step> Steps);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/onboarding", Handle)
        .Requires(PlatformPermissions.ReadWorkspace)
        .WithName(nameof(ListOnboardingSteps));

    internal static async Task<Ok<Response>> Handle(IEnumerable<IOnboardingStep> steps, CancellationToken ct)
    {
        var shown = new List<Step>();
        foreach (var step in steps)
            shown.Add(new Step(step.Key, await step.IsDone(ct), step.Minutes));
        return TypedResults.Ok(new Response(shown));
    }
}
