using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.Approving;

/// <summary>Requests for approval: all of them for who may answer, their own for everybody else.</summary>
internal static class ListApprovals
{
    /// <param name="Reason">By name; null where none was given.</param>
    /// <param name="CanAnswer">The caller may answer it, as far as roles go.</param>
    /// <param name="Enough">The caller's authority, or that of whom they answer for, reaches for it; else an owner has to.</param>
    public sealed record Shown(
        ApprovalId Id, ApprovalState State, string Kind, Money Cost, Money? OrderTotal, string? Order, string? CustomerName, ConversationId? Conversation, ReasonId? ReasonId,
        string? Reason, string? AskingNote, Actor AskedBy, Instant AskedAt, Instant ExpiresAt, Actor? AnsweredBy, Instant? AnsweredAt, string? Note, bool CanAnswer, bool Enough,
        int Version);

    public sealed record Cursor(Instant AskedBefore, int Skip);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/approvals", List).Requires(Permissions.ReadApprovals).WithName(nameof(ListApprovals));
        api.MapGet("/approvals/{id}", Read).Requires(Permissions.ReadApprovals).WithName("ReadApproval");
    }

    internal static async Task<Results<Ok<Page<Shown>>, Refused>> List(
        RegularsDb db, IAuthority authority, Actor by, IClock clock, string? cursor, int? limit, CancellationToken ct, [AllowedValues("open", "answered")] string state = "open")
    {
        if (!Paging.TryRead<Cursor>(cursor, out var after))
            return new Refused(CommonErrors.BadCursor);
        var hands = await AnswerApproval.HandsOf(by, db, clock.GetCurrentInstant(), ct);
        var found = db.Approvals.AsNoTracking().Where(approval => (state == "open") == (approval.State == ApprovalState.Open));
        if (hands.Count == 0)
            found = found.Where(approval => approval.AskerId == by.Id);
        if (after is not null)
            found = found.Where(approval => approval.AskedAt <= after.AskedBefore);
        var size = Paging.Limit(limit);
        var rows = await found.OrderByDescending(approval => approval.AskedAt).ThenByDescending(approval => approval.Id).Skip(after?.Skip ?? 0).Take(size + 1).ToListAsync(ct);
        var shown = new List<Shown>();
        foreach (var row in rows)
            shown.Add(await Show(row, hands, by, authority, db, ct));
        return TypedResults.Ok(Paging.Of(
            shown, size, last => new Cursor(last.AskedAt, rows.Take(size).Count(row => row.AskedAt == last.AskedAt) + (after?.AskedBefore == last.AskedAt ? after.Skip : 0))));
    }

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(ApprovalId id, RegularsDb db, IAuthority authority, Actor by, IClock clock, CancellationToken ct)
    {
        var hands = await AnswerApproval.HandsOf(by, db, clock.GetCurrentInstant(), ct);
        return await db.Approvals.AsNoTracking().SingleOrDefaultAsync(approval => approval.Id == id, ct) is { } approval && (hands.Count > 0 || approval.AskedBy.Id == by.Id)
            ? TypedResults.Ok(await Show(approval, hands, by, authority, db, ct))
            : TypedResults.NotFound();
    }

    public static Shown Show(Approval row) => new(
        row.Id, row.State, row.Case.Gesture.Kind, row.Case.Gesture.Cost, row.Case.Gesture.OrderTotal, row.Case.Order, row.Case.CustomerName, row.Case.Conversation, row.Case.Gesture.Reason,
        null, row.Case.Note, row.AskedBy, row.AskedAt, row.ExpiresAt, row.AnsweredBy, row.AnsweredAt, row.Note, false, false, row.Version);

    private static async Task<Shown> Show(Approval row, IReadOnlyList<Actor> hands, Actor by, IAuthority authority, RegularsDb db, CancellationToken ct)
    {
        var shown = Show(row);
        if (shown.ReasonId is { } reason)
            shown = shown with { Reason = await db.Reasons.AsNoTracking().Where(known => known.Id == reason).Select(known => known.Name).SingleOrDefaultAsync(ct) };
        if (!row.IsOpen || row.AskedBy.Id == by.Id)
            return shown;
        var enough = false;
        foreach (var hand in hands)
            enough = enough || (await authority.Look(hand, row.Case.Gesture, ct)).IsWithin;
        return shown with { CanAnswer = hands.Count > 0, Enough = enough };
    }
}
