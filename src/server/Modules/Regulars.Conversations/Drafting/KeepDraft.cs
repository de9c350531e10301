using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Files;
using Regulars.Conversations.Macros;
using Regulars.Conversations.Replying;
using Regulars.Platform.Files;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Drafting;

/// <summary>Keeps, shows and throws away the caller's own draft.</summary>
internal static class KeepDraft
{
    public sealed record Request
    {
        [Required, AllowedValues("reply", "note")]
        public required string Kind { get; init; }

        [MaxLength(WriteMessage.LongestBody)]
        public string Html { get; init; } = "";

        [MaxLength(50)]
        public IReadOnlyList<FileId> Attachments { get; init; } = [];

        [MaxLength(50), EachAtMost(WriteMessage.LongestAddress)]
        public IReadOnlyList<string> To { get; init; } = [];

        [MaxLength(50), EachAtMost(WriteMessage.LongestAddress)]
        public IReadOnlyList<string> Cc { get; init; } = [];

        public MessageId? Answers { get; init; }

        [MaxLength(20)]
        public IReadOnlyList<MacroId> Macros { get; init; } = [];

        [MaxLength(MacroWork.MostActions)]
        public IReadOnlyList<Macro.Act> Actions { get; init; } = [];

        public int Seen { get; init; }
    }

    public sealed record Shown(
        [property: AllowedValues("reply", "note")] string Kind, string Html, IReadOnlyList<Attachment> Attachments, IReadOnlyList<string> To,
        IReadOnlyList<string> Cc, MessageId? Answers, IReadOnlyList<MacroId> Macros, IReadOnlyList<Macro.Act> Actions, int Seen, Instant UpdatedAt);

    public static void Map(RouteGroupBuilder conversations)
    {
        conversations.MapGet("/{id}/draft", Show).Requires(Permissions.WriteMessages).WithName("ReadDraft");
        conversations.MapPut("/{id}/draft", Handle).Requires(Permissions.WriteMessages).Writes().WithName(nameof(KeepDraft));
        conversations.MapDelete("/{id}/draft", Discard).Requires(Permissions.WriteMessages).Writes().WithName("DiscardDraft");
    }

    internal static async Task<Results<Ok<Shown>, NoContent, NotFound>> Show(ConversationId id, RegularsDb db, Actor by, CancellationToken ct)
    {
        if (!await db.Conversations.AnyAsync(conversation => conversation.Id == id, ct))
            return TypedResults.NotFound();
        return await Mine(db, id, by).AsNoTracking().SingleOrDefaultAsync(ct) is { } draft ? TypedResults.Ok(Shape(draft)) : TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, MacroWork macros, IHtml html, Actor by, Caller caller, IClock clock, CancellationToken ct)
    {
        if (!await db.Conversations.AnyAsync(conversation => conversation.Id == id, ct))
            return TypedResults.NotFound();
        if (request.Answers is { } answered && !await db.Messages.AnyAsync(m => m.Id == answered && m.ConversationId == id, ct))
            return new Refused(ConversationErrors.NoSuchMessage);
        var files = await db.Set<StoredFile>().AsNoTracking().Where(file => request.Attachments.Contains(file.Id)).ToListAsync(ct);
        if (files.Count < request.Attachments.Distinct().Count())
            return new Refused(ConversationErrors.NoSuchFile);
        if (!await macros.Knows(request.Macros, caller, ct))
            return new Refused(MacroErrors.NoSuchMacro);
        if (await macros.Check(request.Actions, caller, ct) is { } invalid)
            return new Refused(invalid);

        if (await Mine(db, id, by).SingleOrDefaultAsync(ct) is not { } draft)
            db.Add(draft = new Draft { ConversationId = id, AuthorId = by.Id ?? Guid.Empty });
        (draft.Kind, draft.Html, draft.To, draft.Cc) = (request.Kind, html.Clean(request.Html), request.To, request.Cc);
        (draft.Macros, draft.Actions) = (request.Macros, request.Actions);
        (draft.Answers, draft.Seen, draft.UpdatedAt) = (request.Answers, request.Seen, clock.GetCurrentInstant());
        draft.Attachments = [.. files.Select(file => FileKeeper.Refer(file, isInline: draft.Html.Contains($"/api/v1/files/{file.Id}", StringComparison.Ordinal)))];
        return TypedResults.NoContent();
    }

    internal static async Task<Results<NoContent, NotFound>> Discard(ConversationId id, RegularsDb db, Actor by, CancellationToken ct)
    {
        if (!await db.Conversations.AnyAsync(conversation => conversation.Id == id, ct))
            return TypedResults.NotFound();
        await Mine(db, id, by).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }

    internal static Shown Shape(Draft draft) =>
        new(draft.Kind, draft.Html, draft.Attachments, draft.To, draft.Cc, draft.Answers, draft.Macros, draft.Actions, draft.Seen, draft.UpdatedAt);

    internal static IQueryable<Draft> Mine(RegularsDb db, ConversationId id, Actor by)
    {
        var author = by.Id ?? Guid.Empty;
        return db.Drafts.Where(draft => draft.ConversationId == id && draft.AuthorId == author);
    }
}
