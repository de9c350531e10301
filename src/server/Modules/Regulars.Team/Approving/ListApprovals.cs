using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Commerce;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Team.Approving;

/// <summary>Requests for approval: all of them for who may answer, their own for everybody else.</summary>
internal static class ListApprovals
{
    /// <param name="OrderId">Null in what was asked before it was kept, as are the next three.</param>
    /// <param name="Beyond">Which of the asking person's own limits it was beyond.</param>
    /// <param name="AskerLeft">What they could still give then, of <paramref name="AskerLimit"/>; null with it where no limit covered it.</param>
    /// <param name="Reason">By name; null where none was given.</param>
    /// <param name="CanAnswer">The caller may answer it, as far as roles go.</param>
    /// <param name="Enough">The caller's authority, or that of whom they answer for, reaches for it; else an owner has to.</param>
    public sealed record Shown(
        ApprovalId Id, ApprovalState State, string Kind, Money Cost, Money? OrderTotal, string? Order, OrderId? OrderId, Beyond? Beyond, Money? AskerLeft, Money? AskerLimit,
        string? CustomerName, ConversationId? Conversation, ReasonId? ReasonId, string? Reason, string? AskingNote, Actor AskedBy, Instant AskedAt, Instant ExpiresAt,
        Actor? AnsweredBy, Instant? AnsweredAt, string? Note, bool CanAnswer, bool Enough, int Version);

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
        var shown = await Show(rows, hands, by, authority, ct);
        return TypedResults.Ok(Paging.Of(
            shown, size, last => new Cursor(last.AskedAt, rows.Take(size).Count(row => row.AskedAt == last.AskedAt) + (after?.AskedBefore == last.AskedAt ? after.Skip : 0))));
    }

    internal static async Task<Results<Ok<Shown>, NotFound>> Read(ApprovalId id, RegularsDb db, IAuthority authority, Actor by, IClock clock, CancellationToken ct)
    {
        var hands = await AnswerApproval.HandsOf(by, db, clock.GetCurrentInstant(), ct);
        return await db.Approvals.AsNoTracking().SingleOrDefaultAsync(approval => approval.Id == id, ct) is { } approval && (hands.Count > 0 || approval.AskedBy.Id == by.Id)
            ? TypedResults.Ok((await Show([approval], hands, by, authority, ct))[0])
            : TypedResults.NotFound();
    }

    public static Shown Show(Approval row) => new(
        row.Id, row.State, row.Case.Gesture.Kind, row.Case.Gesture.Cost, row.Case.Gesture.OrderTotal, row.Case.Order, row.Case.OrderId, row.Case.Own?.Beyond, row.Case.Own?.Left,
        row.Case.Own?.Limit, row.Case.CustomerName, row.Case.Conversation, row.Case.Gesture.Reason, null, row.Case.Note,
        row.AskedBy, row.AskedAt, row.ExpiresAt, row.AnsweredBy, row.AnsweredAt, row.Note, false, false, row.Version);

    private static async Task<List<Shown>> Show(IReadOnlyList<Approval> rows, IReadOnlyList<Actor> hands, Actor by, IAuthority authority, CancellationToken ct)
    {
        var reasons = await authority.ReasonNames([.. rows.Select(row => row.Case.Gesture.Reason).OfType<ReasonId>().Distinct()], ct);
        var shown = new List<Shown>();
        foreach (var row in rows)
        {
            var one = Show(row);
            if (one.ReasonId is { } reason)
                one = one with { Reason = reasons.GetValueOrDefault(reason) };
            var mayAnswer = row.IsOpen && row.AskedBy.Id != by.Id && hands.Count > 0;
            shown.Add(mayAnswer ? one with { CanAnswer = true, Enough = await Reaches(row, hands, authority, ct) } : one);
        }
        return shown;
    }

    private static async Task<bool> Reaches(Approval row, IReadOnlyList<Actor> hands, IAuthority authority, CancellationToken ct)
    {
        foreach (var hand in hands.Where(hand => hand.Id != row.AskedBy.Id))
        {
            if ((await authority.Look(hand, row.Case.Gesture, ct)).IsWithin)
                return true;
        }
        return false;
    }
}
