using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Workspaces;
using Regulars.Team.Profile;

namespace Regulars.Team.SigningIn;

/// <summary>201 with who signed in, and the cookie. It runs after the commit, so a session that was taken back gives no cookie.</summary>
internal sealed class SignedIn(string secret) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status201Created;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(Me), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var caller = await services.GetRequiredService<RecogniseCallers>().Recognise(secret, httpContext.RequestAborted)
            ?? throw new InvalidOperationException("A session that has just begun is not known.");
        services.GetRequiredService<WorkspaceScope>().Enter(caller.Workspace, caller.Actor);
        var me = await services.GetRequiredService<MeReader>().Read(caller, httpContext.RequestAborted);
        SessionCookie.Write(httpContext, secret);
        await TypedResults.Created("/api/v1/me", me).ExecuteAsync(httpContext);
    }
}
