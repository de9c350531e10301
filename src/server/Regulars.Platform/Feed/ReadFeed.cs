using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Platform.Feed;

/// <summary>What happened in the workspace after a number: a page of JSON, or a stream that goes on.</summary>
internal static class ReadFeed
{
    public sealed record Entry(long Number, string Kind, Guid Id, int Version, Instant At, JsonNode? Data);

    public sealed record Response(IReadOnlyList<Entry> Items, long Last);

    private static readonly Error Gone = new(
        "gone", "That part of the feed is no longer kept. Load everything anew and go on from the last number.", ErrorKind.Gone);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/feed", Handle)
        .Requires(PlatformPermissions.ReadFeed)
        .Produces<Response>()
        .Produces(StatusCodes.Status410Gone)
        .WithName(nameof(ReadFeed));

    internal static async Task<IResult> Handle(long? after, HttpContext http, Caller caller, FeedReader reader, CancellationToken ct)
    {
        var resumeAt = long.TryParse(http.Request.Headers["Last-Event-ID"], out var seen) ? seen : after;
        if (resumeAt is { } number && await reader.IsGone(caller.Workspace, number, ct))
            return new Refused(Gone);
        if (http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase))
            return ActivatorUtilities.CreateInstance<FeedStream>(http.RequestServices, caller, new FeedStart(resumeAt));

        var from = resumeAt ?? await reader.Last(caller.Workspace, ct);
        var items = await reader.After(caller.Workspace, from, ct);
        return TypedResults.Ok(new Response([.. items.Select(Told)], items.Count > 0 ? items[^1].Number : from));
    }

    internal static Entry Told(FeedItem item) =>
        new(item.Number, item.Kind, item.Id, item.Version, item.At, JsonNode.Parse(item.Data));
}

/// <summary>The number a stream resumes after; null starts now.</summary>
internal sealed record FeedStart(long? After);
