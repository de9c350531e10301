using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>Shows and sets who answers. Version 0 is a rule that was never set.</summary>
internal static class ChangeReplyRule
{
    public sealed record Shown(bool OnlyAssignee, int Version);

    public static void Map(RouteGroupBuilder conversations)
    {
        conversations.MapGet("/reply-rule", Read).Requires(Permissions.ReadConversations).WithName("ReadReplyRule");
        conversations.MapPut("/reply-rule", Set).Requires(Permissions.ManageReplies).Writes().WithName("SetReplyRule");
    }

    internal static async Task<Ok<Shown>> Read(RegularsDb db, CancellationToken ct) =>
        TypedResults.Ok(Show(await db.Set<ReplyRule>().AsNoTracking().SingleOrDefaultAsync(ct)));

    internal static async Task<Results<Ok<Shown>, Refused>> Set(Shown request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var known = await db.Set<ReplyRule>().SingleOrDefaultAsync(ct);
        if ((known?.Version ?? 0) != request.Version)
            return new Refused(CommonErrors.Changed(Show(known)));
        var rule = known ?? new ReplyRule();
        audit.Record("reply-rule.set", "", new { before = Show(known), after = request });
        rule.Set(request.OnlyAssignee);
        if (known is null)
            db.Add(rule);
        var isChange = known is not null && db.Entry(rule).State == EntityState.Modified;
        return TypedResults.Ok(new Shown(rule.OnlyAssignee, rule.Version + (isChange ? 1 : 0)));
    }

    private static Shown Show(ReplyRule? rule) => new(rule?.OnlyAssignee ?? false, rule?.Version ?? 0);
}
