using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Platform.Security;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Security;

/// <summary>What holds for every route, so that none has to be tested for it by hand.</summary>
[Collection(House.Name)]
public sealed class RouteMatrixTests(House house)
{
    [OnBothEngines]
    public async Task Nobody_gets_in_without_signing_in(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        foreach (var (route, _) in Routes(workspace.App))
            await workspace.App.Anonymous().SendAsync(Request(route, _ => $"{Guid.CreateVersion7()}")).IsRefused(401, "unauthenticated");
    }

    [OnBothEngines]
    public async Task Nobody_does_what_their_role_may_not(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);

        foreach (var (route, permission) in Routes(workspace.App).Where(route => route.Permission.Least > Role.Agent))
            await workspace.As(permission.Least - 1).SendAsync(Request(route, _ => $"{Guid.CreateVersion7()}")).IsRefused(403, "forbidden");
    }

    [OnBothEngines]
    public async Task Ids_that_are_nowhere_or_in_another_workspace_are_not_found(Engine engine)
    {
        var (workspace, other) = (await house.NewWorkspace(engine), await Furnished.Make(await house.NewWorkspace(engine)));
        var owner = workspace.As(Role.Owner);
        var found = new List<string>();

        foreach (var (route, _) in Routes(workspace.App).Where(route => route.Route.RoutePattern.Parameters.Count > 0))
        {
            foreach (var (kind, idOf) in new (string, Func<string, string>)[] { ("unknown", _ => $"{Guid.CreateVersion7()}"), ("foreign", other.IdOf) })
            {
                using var answer = await owner.SendAsync(Request(route, idOf));
                if ((int)answer.StatusCode != 404)
                    found.Add($"{kind} id: {answer.RequestMessage!.Method} {route.RoutePattern.RawText} gave {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        Assert.Empty(found);
    }

    private static List<(RouteEndpoint Route, Permission Permission)> Routes(RegularsApp app)
    {
        var routes =
            from source in app.Services.GetServices<EndpointDataSource>()
            from route in source.Endpoints.OfType<RouteEndpoint>()
            let permission = route.Metadata.GetMetadata<Permission>()
            where permission is not null
            select (route, permission);
        var all = routes.ToList();
        Assert.True(all.Count > 40, $"Only {all.Count} routes were found.");
        return all;
    }

    /// <param name="idOf">The id for a parameter, by the path before it.</param>
    private static HttpRequestMessage Request(RouteEndpoint route, Func<string, string> idOf)
    {
        var path = new StringBuilder();
        foreach (var segment in route.RoutePattern.PathSegments)
            path.Append('/').Append(segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : idOf(path.ToString()));
        var request = new HttpRequestMessage(new HttpMethod(route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]), path.ToString());
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        if (route.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type, ContentTypes: var types } && types.Contains("application/json"))
            request.Content = new StringContent(SampleBody.Of(type).ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }
}
