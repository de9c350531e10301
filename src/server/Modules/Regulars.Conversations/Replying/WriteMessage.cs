using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Files;
using Regulars.Contracts.Team;
using Regulars.Conversations.Inbox;
using Regulars.Conversations.Macros;
using Regulars.Conversations.Mentioning;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Replying;

/// <summary>Writes a reply, which leaves on the conversation's channel, or a note, which the customer never sees.</summary>
internal static class WriteMessage
{
    public const int LongestBody = 1_000_000;
    public const int LongestAddress = 320;

    public sealed record Request
    {
        [Required, AllowedValues("reply", "note")]
        public required string Kind { get; init; }

        [MaxLength(LongestBody)]
        public string? Text { get; init; }

        [MaxLength(LongestBody)]
        public string? Html { get; init; }

        [MaxLength(50)]
        public IReadOnlyList<FileId> Attachments { get; init; } = [];

        [MaxLength(50), EachAtMost(LongestAddress)]
        public IReadOnlyList<string> To { get; init; } = [];

        [MaxLength(50), EachAtMost(LongestAddress)]
        public IReadOnlyList<string> Cc { get; init; } = [];

        public MessageId? Answers { get; init; }

        /// <summary>The agents that a note calls; a reply calls nobody.</summary>
        [MaxLength(20)]
        public IReadOnlyList<AgentId> Mentions { get; init; } = [];

        /// <summary>What it was written with: each is counted once.</summary>
        [MaxLength(20)]
        public IReadOnlyList<MacroId> Macros { get; init; } = [];

        /// <summary>What is done to the conversation with it, in this order. Where one is refused, nothing is sent and nothing done.</summary>
        [MaxLength(MacroWork.MostActions)]
        public IReadOnlyList<Macro.Act> Actions { get; init; } = [];

        /// <summary>When a reply is to leave; null: at once. Until then it can be taken back.</summary>
        public Instant? SendAt { get; init; }

        /// <summary>For how long a reply without a time of its own can be taken back before it leaves, by the server's clock.</summary>
        [Range(0, 120)]
        public int? UndoSeconds { get; init; }

        /// <summary>The last sequence the writer had on screen.</summary>
        public int Seen { get; init; }

        /// <summary>For how long it was written, as far as the client knows.</summary>
        [Range(0, 86_400)]
        public int? WritingSeconds { get; init; }
    }

    public sealed record Response : MessageShape
    {
        [SetsRequiredMembers]
        internal Response(MessageShape written, IReadOnlyList<ActionUndo> undo)
            : base(written) => Undo = undo;

        /// <summary>Takes back what was done with it, in this order.</summary>
        public required IReadOnlyList<ActionUndo> Undo { get; init; }
    }

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/{id}/messages", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes(keyRequired: true)
        .WithName(nameof(WriteMessage));

    internal static async Task<Results<Created<Response>, NotFound, Refused>> Handle(
        ConversationId id, Request request, RegularsDb db, MessageChecks checks, SearchIndex search, Departures departures, MacroWork macros, ReplyRules rules, Actor by, Caller caller,
        IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        var author = by.Id ?? Guid.Empty;
        var mine = db.Drafts.Where(draft => draft.AuthorId == author);
        var found = await db.Conversations.Where(c => c.Id == id).LeftJoin(mine, c => c.Id, draft => draft.ConversationId, (c, draft) => new
        {
            Conversation = c,
            Draft = draft,
            NewestIncoming = db.Set<Message>().Where(m => m.ConversationId == c.Id && m.Direction == Direction.In)
                .OrderByDescending(m => m.Sequence).Select(m => (MessageId?)m.Id).FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        if (found is null)
            return TypedResults.NotFound();

        var conversation = found.Conversation;
        if (conversation.MergedInto is { } into)
            return new Refused(ConversationErrors.Merged(into));
        var isReply = request.Kind == "reply";
        var (written, error) = await checks.Read(request, conversation.Channel, id, isReply, found.NewestIncoming, ct);
        if (written is null)
            return new Refused(error!);
        if (isReply && !await rules.Allow(conversation.AssigneeId, caller.Agent, ct))
            return new Refused(ConversationErrors.OnlyAssignee(conversation.Assignee));
        if (!await macros.Knows(request.Macros, caller, ct))
            return new Refused(MacroErrors.NoSuchMacro);

        var now = new Moment(by, clock, calendar);
        var message = isReply ? null : conversation.Note(written, now);
        if (isReply && conversation.Reply(written, request.Seen, now, out message).Error is { } refusal)
            return new Refused(refusal);
        var (undo, unable) = await macros.Run(id, request.Actions, caller, ct);
        if (unable is not null)
            return new Refused(unable);

        await macros.Count(request.Macros, caller, ct);
        foreach (var agent in written.Mentions)
            db.Add(new Mention(message!.Id, agent, id, message.At));
        if (message!.SendAt is not null)
            await departures.Schedule(message, conversation, ct);
        if (found.Draft is { } draft)
            db.Remove(draft);
        search.Add(new SearchRow(id, message.Id, message.At, message.Text));
        return TypedResults.Created($"/api/v1/conversations/{id}/messages/{message.Id}", new Response(MessageShape.Of(message), undo));
    }
}
