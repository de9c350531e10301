using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Platform.Workspaces;

/// <summary>The settings that all workspaces of this installation share.</summary>
internal static class InstallationRoutes
{
    public sealed record Shown(string PublicUrl);

    public sealed record Request([property: Required, MaxLength(500)] string PublicUrl);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/installation", Read).Requires(PlatformPermissions.ManageInstallation).WithName("ReadInstallation");
        api.MapPut("/installation", Change).Requires(PlatformPermissions.ManageInstallation).Writes().WithName("ChangeInstallation");
        api.MapPost("/installation/public-url-test", Test).Requires(PlatformPermissions.ManageInstallation).WithName("TestPublicUrl");
    }

    internal static async Task<Ok<Shown>> Read(PublicUrl publicUrl, CancellationToken ct) => TypedResults.Ok(new Shown(await publicUrl.Read(ct)));

    internal static async Task<Results<NoContent, Refused>> Change(Request request, PublicUrl publicUrl, AuditLog audit, CancellationToken ct)
    {
        if (!PublicUrl.IsValid(request.PublicUrl))
            return new Refused(CommonErrors.BadPublicUrl);
        audit.Record("installation.public-url-changed", "public-url", new { from = await publicUrl.Read(ct), to = request.PublicUrl });
        await publicUrl.Write(request.PublicUrl, ct);
        return TypedResults.NoContent();
    }

    internal static async Task<Ok<PublicUrlTest.Result>> Test(Request request, PublicUrlTest test, CancellationToken ct) =>
        TypedResults.Ok(await test.Run(request.PublicUrl, ct));
}
