using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Actions;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Platform.Actions;

/// <summary>The action catalogue over HTTP: what there is, what one would do, and doing it.</summary>
internal static class RunAction
{
    public sealed record Listed(string Name, IReadOnlyList<ActionParameter> Parameters);

    public sealed record Request(Guid Subject, [property: JsonRequired] JsonElement Parameters);

    /// <param name="Intent">Of what goes on in the background; null where all is done.</param>
    public sealed record Response(ActionUndo? Undo, Guid? Intent);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/actions", List).Requires(PlatformPermissions.RunActions).WithName("ListActions");
        api.MapPost("/actions/{name}/preview", Preview).Requires(PlatformPermissions.RunActions).WithName("PreviewAction");
        api.MapPost("/actions/{name}", Handle).Requires(PlatformPermissions.RunActions).Writes(keyRequired: true).WithName(nameof(RunAction));
    }

    internal static Ok<Page<Listed>> List(ActionCatalogue catalogue, Caller caller) => TypedResults.Ok(new Page<Listed>(
        [.. catalogue.Allowed(caller).Select(action => new Listed(action.Name, action.Parameters))], null));

    internal static async Task<Results<Ok<ActionPreview>, NotFound, Refused>> Preview(
        string name, Request request, ActionCatalogue catalogue, Caller caller, CancellationToken ct)
    {
        if (catalogue.Find(name, caller) is not { } action)
            return TypedResults.NotFound();
        if (ParameterCheck.Check(action.Parameters, request.Parameters) is { } invalid)
            return new Refused(invalid);
        if (await action.Preview(request.Subject, request.Parameters, ct) is not { } outlook)
            return TypedResults.NotFound();
        return outlook.Error is { } error ? new Refused(error) : TypedResults.Ok(outlook.Preview!);
    }

    internal static async Task<Results<Ok<Response>, NotFound, Refused>> Handle(
        string name, Request request, ActionCatalogue catalogue, Caller caller, CancellationToken ct)
    {
        if (catalogue.Find(name, caller) is not { } action)
            return TypedResults.NotFound();
        if (ParameterCheck.Check(action.Parameters, request.Parameters) is { } invalid)
            return new Refused(invalid);
        if (await action.Run(request.Subject, request.Parameters, ct) is not { } result)
            return TypedResults.NotFound();
        return result.Error is { } error ? new Refused(error) : TypedResults.Ok(new Response(result.Undo, result.Intent));
    }
}
