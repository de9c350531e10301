using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Regulars.Conversations.Drafting;
using Regulars.Conversations.Facts;
using Regulars.Conversations.Linking;
using Regulars.Conversations.Macros;
using Regulars.Conversations.Mentioning;
using Regulars.Conversations.Replying;
using Regulars.Conversations.Tagging;
using Regulars.Conversations.Viewing;
using Regulars.Conversations.Watching;
using Regulars.Platform.Persistence;
using Regulars.Platform.Tags;

namespace Regulars.Conversations;

internal sealed class ConversationsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Conversation>(Map);
        model.Entity<Message>(Map);
        model.Entity<Stint>(stint =>
        {
            stint.ToTable("conversation_stints");
            stint.HasKey(i => new { i.WorkspaceId, i.Id });
            stint.Property(i => i.Id).ValueGeneratedNever();
            stint.Property(i => i.Value).HasMaxLength(40);
            stint.HasIndex(i => new { i.WorkspaceId, i.ConversationId });
            stint.HasIndex(i => new { i.WorkspaceId, i.Kind, i.To });
        });
        model.Entity<Response>(response =>
        {
            response.ToTable("conversation_responses");
            response.HasKey(r => new { r.WorkspaceId, r.Id });
            response.Property(r => r.Id).ValueGeneratedNever();
            response.HasIndex(r => new { r.WorkspaceId, r.ConversationId });
            response.HasIndex(r => new { r.WorkspaceId, r.At });
        });
        model.Entity<ConversationLink>(link =>
        {
            link.ToTable("conversation_links");
            link.HasKey(l => new { l.WorkspaceId, l.Conversation, l.Origin });
            link.HasIndex(l => new { l.WorkspaceId, l.Origin });
            link.HasOne<Conversation>().WithMany().HasForeignKey(l => new { l.WorkspaceId, l.Conversation });
            link.HasOne<Conversation>().WithMany().HasForeignKey(l => new { l.WorkspaceId, l.Origin });
        });
        model.Entity<ConversationTag>(link =>
        {
            link.ToTable("conversation_tags");
            link.HasKey(l => new { l.WorkspaceId, l.Conversation, l.Tag });
            link.HasIndex(l => new { l.WorkspaceId, l.Tag, l.Conversation });
            link.HasOne<Conversation>().WithMany().HasForeignKey(l => new { l.WorkspaceId, l.Conversation });
            link.HasOne<Tag>().WithMany().HasForeignKey(l => new { l.WorkspaceId, l.Tag });
        });
        model.Entity<Watch>(watch =>
        {
            watch.ToTable("conversation_watches");
            watch.HasKey(w => w.WorkspaceId);
        });
        model.Entity<ReplyRule>(rule =>
        {
            rule.ToTable("reply_rules");
            rule.HasKey(r => r.WorkspaceId);
        });
        model.Entity<Mention>(mention =>
        {
            mention.ToTable("mentions");
            mention.HasKey(m => new { m.WorkspaceId, m.Note, m.Agent });
            mention.HasIndex(m => new { m.WorkspaceId, m.Agent, m.ReadAt });
            mention.HasIndex(m => new { m.WorkspaceId, m.Conversation, m.Agent });
            mention.HasOne<Conversation>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.Conversation });
            mention.HasOne<Message>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.Note });
        });
        model.Entity<SavedView>(view =>
        {
            view.ToTable("saved_views");
            view.HasKey(v => new { v.WorkspaceId, v.Id });
            view.Property(v => v.Id).ValueGeneratedNever();
            view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
            view.Property(v => v.Folder).HasMaxLength(SavedView.LongestName);
            view.Property(v => v.Icon).HasMaxLength(20);
            view.Property(v => v.Shelves).IsJson();
            view.Property(v => v.Filter).IsJson();
            view.HasIndex(v => new { v.WorkspaceId, v.OwnerId });
        });
        model.Entity<Macro>(macro =>
        {
            macro.ToTable("macros");
            macro.HasKey(m => new { m.WorkspaceId, m.Id });
            macro.Property(m => m.Id).ValueGeneratedNever();
            macro.Property(m => m.Name).HasMaxLength(Macro.LongestName);
            macro.Property(m => m.Folder).HasMaxLength(Macro.LongestName);
            macro.Property(m => m.Steps).IsJson();
            macro.Property(m => m.Attachments).IsJson();
            macro.Property(m => m.Actions).IsJson();
            macro.HasIndex(m => new { m.WorkspaceId, m.OwnerId });
        });
        model.Entity<Draft>(draft =>
        {
            draft.ToTable("drafts");
            draft.HasKey(d => new { d.WorkspaceId, d.ConversationId, d.AuthorId });
            draft.Property(d => d.Attachments).IsJson();
            draft.Property(d => d.To).IsJson();
            draft.Property(d => d.Cc).IsJson();
            draft.Property(d => d.Macros).IsJson().HasDefaultValueSql("'[]'");
            draft.Property(d => d.Actions).IsJson().HasDefaultValueSql("'[]'");
            draft.HasOne<Conversation>().WithMany().HasForeignKey(d => new { d.WorkspaceId, d.ConversationId });
        });
    }

    private static void Map(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("conversations");
        conversation.HasKey(c => new { c.WorkspaceId, c.Id });
        conversation.Property(c => c.Id).ValueGeneratedNever();
        conversation.Property(c => c.Subject).HasMaxLength(500);
        conversation.Property(c => c.Channel).HasMaxLength(20);
        conversation.Property(c => c.CustomerName).HasMaxLength(200);
        conversation.Property(c => c.Preview).HasMaxLength(200);
        conversation.Property(c => c.AssigneeName).HasMaxLength(200);
        conversation.Property(c => c.TeamName).HasMaxLength(60);
        conversation.Property(c => c.Participants).IsJson();
        conversation.Property(c => c.Resolution).IsJson();
        conversation.Property(c => c.Priority).HasDefaultValueSql("'Normal'").HasSentinel((Priority)(-1));
        conversation.Property(c => c.Tags).IsJson().HasDefaultValueSql("'[]'");
        conversation.Property("customersTurnSince");
        conversation.Ignore(c => c.Assignee);
        conversation.HasOne("Regulars.Customers.Customer", null).WithMany().HasForeignKey("WorkspaceId", "CustomerId");
        conversation.HasMany(c => c.Messages).WithOne().HasForeignKey(m => new { m.WorkspaceId, m.ConversationId });
        conversation.HasMany(c => c.Stints).WithOne().HasForeignKey(i => new { i.WorkspaceId, i.ConversationId });
        conversation.HasMany(c => c.Responses).WithOne().HasForeignKey(r => new { r.WorkspaceId, r.ConversationId });
        conversation.HasIndex(c => new { c.WorkspaceId, c.Number }).IsUnique();
        conversation.HasIndex(c => new { c.WorkspaceId, c.Shelf, c.LastMessageAt, c.Number }).IsDescending(false, false, true, true);
        conversation.HasIndex(c => new { c.WorkspaceId, c.Shelf, c.LastMessageAt, c.Number }, "ix_conversations_unread").IsDescending(false, false, true, true)
            .HasFilter("is_unread");
        conversation.HasIndex(c => new { c.WorkspaceId, c.Shelf, c.AssigneeId, c.LastMessageAt, c.Number }).IsDescending(false, false, false, true, true);
        conversation.HasIndex(c => new { c.WorkspaceId, c.Shelf, c.TeamId, c.LastMessageAt, c.Number }).IsDescending(false, false, false, true, true)
            .HasFilter("team_id is not null");
        conversation.HasIndex(c => new { c.WorkspaceId, c.Shelf, c.WaitingSince, c.Number }).HasFilter("waiting_since is not null");
        conversation.HasIndex(c => new { c.WorkspaceId, c.Shelf, c.Priority, c.LastMessageAt, c.Number }).IsDescending(false, false, false, true, true)
            .HasFilter("priority <> 'Normal'");
        conversation.HasIndex(c => new { c.WorkspaceId, c.SnoozedUntil, c.Number, c.Status }).HasFilter("shelf = 'Snoozed'");
        conversation.HasIndex(c => new { c.WorkspaceId, c.CustomerId, c.LastMessageAt, c.Number }).IsDescending(false, false, true, true);
    }

    private static void Map(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages");
        message.LeavesRoomToChange();
        message.HasKey(m => new { m.WorkspaceId, m.Id });
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.Channel).HasMaxLength(20);
        message.Property(m => m.EventName).HasMaxLength(40);
        message.Property(m => m.ReplyAddress).HasMaxLength(320);
        message.Property(m => m.Author).IsJson();
        message.Property(m => m.Fold).IsJson();
        message.Property(m => m.Attachments).IsJson();
        message.Property(m => m.Email).IsJson();
        message.Property(m => m.To).IsJson();
        message.Property(m => m.Cc).IsJson();
        message.Property(m => m.DeliveryState).IsConcurrencyToken();
        message.Ignore(m => m.VisibleText);
        message.Property(m => m.Mentions).IsJson();
        message.HasIndex(m => new { m.WorkspaceId, m.ConversationId, m.Sequence }).IsUnique();
        message.HasIndex(m => new { m.WorkspaceId, m.SendAt }).HasFilter("send_at IS NOT NULL AND delivery_state = 'Queued'");
    }
}

internal static class ConversationsTables
{
    extension(RegularsDb db)
    {
        public IQueryable<Conversation> Conversations => db.Set<Conversation>();

        public IQueryable<Message> Messages => db.Set<Message>();

        public IQueryable<Draft> Drafts => db.Set<Draft>();
    }
}
