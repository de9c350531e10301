using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Sending;

/// <summary>How a mail of ours went out, in all that is known: each try, each recipient, its sender and signature.</summary>
internal static class ReadDelivery
{
    /// <param name="Said">The other side's words.</param>
    public sealed record Recipient(
        string Address,
        [property: AllowedValues("waiting", "accepted", "refused", "delayed", "delivered", "bounced")] string State,
        string? Said, Instant? At);

    /// <param name="Server">Host and port; null when none was called.</param>
    public sealed record Try(
        Instant BegunAt, Instant EndedAt,
        [property: AllowedValues("accepted", "rejected", "deferred", "unreachable", "unknown", "kept", "invalid", "crashed", "not-tried", "not-signed-in")] string Outcome,
        string? Server, int? Code, string? Words);

    /// <param name="Sender">The envelope's sender, where bounces go; empty when none are wanted.</param>
    /// <param name="SignedBy">The domain whose key signed it; null when none did.</param>
    /// <param name="HasOriginal">Whether its bytes can be had: <c>GET /mails/{id}/original</c>.</param>
    /// <param name="Tries">Newest first.</param>
    public sealed record Response(
        Guid Id, string MessageId, string Sender, string? SignedBy, long? Size, bool HasOriginal, IReadOnlyList<Recipient> Recipients, IReadOnlyList<Try> Tries);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mails/{id}/delivery", Handle)
        .Requires(Permissions.ReadMails)
        .WithName(nameof(ReadDelivery));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, RegularsDb db, CancellationToken ct)
    {
        if (await db.Dispatches.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id && !mail.IsNotice, ct) is not { } mail)
            return TypedResults.NotFound();

        var tries = await db.Attempts.AsNoTracking().Where(attempt => attempt.DispatchId == id).OrderByDescending(attempt => attempt.Id).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            mail.Id, mail.MailId, mail.Sender, mail.SignedBy, mail.Size, mail.Sha256 is not null, [.. mail.Recipients.Select(Show)], [.. tries.Select(Show)]));
    }

    private static Recipient Show(DispatchRecipient recipient) => new(recipient.Address, NameOf(recipient.State), recipient.Said, recipient.At);

    private static Try Show(Attempt attempt) => new(attempt.BegunAt, attempt.EndedAt, attempt.Outcome, attempt.Server, attempt.Code, attempt.Words);

    private static string NameOf(RecipientState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
