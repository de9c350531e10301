using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Clock;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Http;

/// <summary>The first answer to a key, written by the transaction that did the work.</summary>
internal sealed class KeptAnswer : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    public required Guid ActorId { get; init; }

    public required string Key { get; init; }

    public required string Route { get; init; }

    public required string BodyHash { get; init; }

    public required int Status { get; init; }

    public string? Body { get; init; }

    /// <summary>The body shows a secret and is encrypted.</summary>
    public bool IsSecret { get; init; }

    public required Instant At { get; init; }
}

/// <summary>Finds and keeps answers by key. The key's uniqueness, not the look-up, is what lets work happen once.</summary>
internal sealed class KeptAnswers(RegularsDb db, WorkspaceScope scope, Secrets secrets, IClock clock)
{
    /// <summary>The first answer again, or a refusal when the key was used for something else; null when the key is new.</summary>
    public async Task<IResult?> Find(IdempotencyKey key, CancellationToken ct)
    {
        var actor = scope.Actor.Id ?? Guid.Empty;
        var kept = await db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.ActorId == actor && answer.Key == key.Value, ct);
        return kept switch
        {
            null => null,
            _ when kept.BodyHash != key.BodyHash => new Mismatch(),
            _ => new Replay(kept.Status, kept is { IsSecret: true, Body: { } body } ? secrets.Reveal(body) : kept.Body),
        };
    }

    public void Keep(IdempotencyKey key, object? result, bool isSecret)
    {
        var value = (result as IValueHttpResult)?.Value;
        var body = value is null ? null : JsonSerializer.Serialize(value, value.GetType(), Json.Stored);
        db.Add(new KeptAnswer
        {
            ActorId = scope.Actor.Id ?? Guid.Empty,
            Key = key.Value,
            Route = key.Route,
            BodyHash = key.BodyHash,
            Status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK,
            Body = isSecret && body is not null ? secrets.Protect(body) : body,
            IsSecret = isSecret,
            At = clock.GetCurrentInstant(),
        });
    }

    private sealed class Mismatch : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => StatusCodes.Status422UnprocessableEntity;

        public Task ExecuteAsync(HttpContext httpContext) => Problems.Write(
            httpContext, 422, "idempotency_mismatch", "This Idempotency-Key was used for another request. Use a new one.");
    }

    private sealed class Replay(int status, string? body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers["Idempotency-Replayed"] = "true";
            if (body is null)
                return;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await httpContext.Response.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}

/// <summary>Answers are kept for 7 days.</summary>
internal sealed class ForgetOldAnswers(RegularsDb db) : IJob
{
    private static readonly Duration Kept = Duration.FromDays(7);

    public Task Run(Instant due, CancellationToken ct) => db.Set<KeptAnswer>().Where(answer => answer.At < due - Kept).ExecuteDeleteAsync(ct);
}

internal sealed class KeptAnswersModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<KeptAnswer>(answer =>
    {
        answer.ToTable("kept_answers");
        answer.HasKey(a => new { a.WorkspaceId, a.ActorId, a.Key });
        answer.Property(a => a.Key).HasMaxLength(200);
    });
}
