using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.Profile;

/// <summary>200 with who the caller is after the commit: in another workspace they are another agent.</summary>
internal sealed class MeNow : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Me), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var caller = await services.GetRequiredService<IRecogniseCallers>().Recognise(httpContext, httpContext.RequestAborted)
            ?? throw new InvalidOperationException("The session ended while it was changed.");
        services.GetRequiredService<WorkspaceScope>().Enter(caller.Workspace, caller.Actor);
        await TypedResults.Ok(await services.GetRequiredService<MeReader>().Read(caller, httpContext.RequestAborted)).ExecuteAsync(httpContext);
    }
}
