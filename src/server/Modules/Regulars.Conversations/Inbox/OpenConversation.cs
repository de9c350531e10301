using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations.Drafting;
using Regulars.Conversations.Linking;
using Regulars.Conversations.Mentioning;
using Regulars.Conversations.Replying;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Inbox;

/// <summary>All about one conversation but its log, with what a reply would be addressed to.</summary>
internal static class OpenConversation
{
    public sealed record Mailbox(MailboxId Id, string Address);

    /// <summary>What the list knows of it, and the rest.</summary>
    public sealed record Response : ConversationRow
    {
        public Response(ConversationRow row) : base(row)
        {
        }

        public required IReadOnlyList<Participant> Participants { get; init; }

        public required BrandSummary? Brand { get; init; }

        public required Mailbox? Mailbox { get; init; }

        public required Resolution? Resolution { get; init; }

        /// <summary>How it came to its agent; null where it is nobody's, or where that was not kept.</summary>
        public required AssignedWhy? AssignedWhy { get; init; }

        public required Instant AssigneeSince { get; init; }

        public required ReplyDefaults ReplyDefaults { get; init; }

        public required KeepDraft.Shown? Draft { get; init; }

        public required bool IsSpam { get; init; }

        public required IReadOnlyList<LinkedConversation> Linked { get; init; }

        /// <summary>What it is part of now; null: it stands for itself.</summary>
        public required ConversationId? MergedInto { get; init; }

        /// <summary>The caller may answer; false where only whoever has it does.</summary>
        public required bool MayReply { get; init; }

        /// <summary>The caller is mentioned and has not seen it.</summary>
        public required bool HasNewMention { get; init; }
    }

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/{id}", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(OpenConversation));

    internal static async Task<Results<Ok<Response>, NotFound>> Handle(
        ConversationId id, RegularsDb db, IBrands brands, IMailboxDirectory mailboxes, ReplyRules rules, Actor by, Caller caller, CancellationToken ct)
    {
        await db.StayOpen(ct);
        if (await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } conversation)
            return TypedResults.NotFound();

        var answered = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == id && m.Direction == Direction.In).OrderByDescending(m => m.Sequence)
            .Select(m => new ReplyDefaults.Answered(m.Id, m.ReplyAddress, m.Email)).FirstOrDefaultAsync(ct);
        var mailbox = await mailboxes.Find(conversation.MailboxId, ct);
        var draft = await KeepDraft.Mine(db, id, by).AsNoTracking().SingleOrDefaultAsync(ct);
        return TypedResults.Ok(new Response(ConversationRow.Of(conversation))
        {
            Participants = conversation.Participants,
            Brand = await brands.Find(conversation.BrandId, ct),
            Mailbox = mailbox is null ? null : new Mailbox(mailbox.Id, mailbox.Address),
            Resolution = conversation.Resolution,
            AssignedWhy = conversation.AssignedWhy,
            AssigneeSince = conversation.AssigneeSince,
            ReplyDefaults = ReplyDefaults.Of(
                answered, await mailboxes.Addresses(ct), conversation.Participants.FirstOrDefault(one => one.Role == ParticipantRole.Customer)?.Address),
            Draft = draft is null ? null : KeepDraft.Shape(draft),
            IsSpam = conversation.IsSpam,
            Linked = await db.Linked(conversation, ct),
            MergedInto = conversation.MergedInto,
            MayReply = await rules.Allow(conversation.AssigneeId, caller.Agent, ct),
            HasNewMention = caller.Agent is { } me
                && await db.Set<Mention>().AnyAsync(m => m.Conversation == id && m.Agent == me && m.ReadAt == null, ct),
        });
    }
}
