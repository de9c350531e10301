using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Outgoing;
using Regulars.Channels.Email.Receiving;
using Regulars.Channels.Email.Sending;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email;

/// <summary>The tables of email.</summary>
internal sealed class EmailModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Mailbox>(mailbox =>
        {
            mailbox.ToTable("mailboxes");
            mailbox.HasKey(m => new { m.WorkspaceId, m.Id });
            mailbox.Property(m => m.Address).HasMaxLength(EmailAddress.Longest);
            mailbox.Property(m => m.Name).HasMaxLength(Mailbox.LongestName);
            mailbox.HasIndex(m => new { m.WorkspaceId, m.Address }).IsUnique();
            mailbox.HasOne<Brand>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.BrandId });
        });
        model.Entity<RawMail>(mail =>
        {
            mail.ToTable("raw_mails");
            mail.HasKey(m => new { m.WorkspaceId, m.Id });
            mail.Ignore(m => m.Raw);
            mail.Property(m => m.CopyKey).HasMaxLength(64);
            mail.Property(m => m.Sha256).HasMaxLength(64);
            mail.Property(m => m.BodyHash).HasMaxLength(64);
            mail.HasIndex(m => new { m.WorkspaceId, m.MailboxId, m.CopyKey }).IsUnique();
            mail.HasIndex(m => new { m.WorkspaceId, m.ReceivedAt });
            mail.HasIndex(m => new { m.WorkspaceId, m.State, m.ReceivedAt }).HasFilter("state = 'Quarantined'");
            mail.HasIndex(m => new { m.WorkspaceId, m.MessageId }).HasFilter("message_id IS NOT NULL");
            mail.HasOne<Mailbox>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.MailboxId });
        });
        model.Entity<MailId>(id =>
        {
            id.ToTable("mail_ids");
            id.HasKey(i => new { i.WorkspaceId, i.Id });
            id.Property(i => i.Id).HasMaxLength(MailId.Longest);
            id.Property(i => i.Origin).HasMaxLength(64);
            id.HasIndex(i => new { i.WorkspaceId, i.Conversation, i.SeenAt, i.Place });
        });
        model.Entity<SenderClass>(sender =>
        {
            sender.ToTable("sender_classes");
            sender.HasKey(s => new { s.WorkspaceId, s.Address });
            sender.Property(s => s.Address).HasMaxLength(EmailAddress.Longest);
            sender.Property(s => s.By).IsJson();
        });
        FetchingModel.Map(model);
        model.Entity<OutgoingServerSetting>(server =>
        {
            server.ToTable("outgoing_servers");
            server.HasKey(s => s.WorkspaceId);
            server.Property(s => s.Host).HasMaxLength(255);
            server.Property(s => s.Security).HasMaxLength(10);
            server.Property(s => s.Username).HasMaxLength(320);
            server.HasOne<Workspace>().WithMany().HasForeignKey(s => s.WorkspaceId);
        });
        model.Entity<Dispatch>(dispatch =>
        {
            dispatch.ToTable("dispatches");
            dispatch.HasKey(d => new { d.WorkspaceId, d.Id });
            dispatch.Property(d => d.MailId).HasMaxLength(MailId.Longest);
            dispatch.Property(d => d.Sha256).HasMaxLength(64);
            dispatch.HasIndex(d => new { d.WorkspaceId, d.State }).HasFilter("state = 'Kept'");
        });
    }
}

internal static class EmailTables
{
    extension(RegularsDb db)
    {
        public DbSet<Mailbox> Mailboxes => db.Set<Mailbox>();

        public DbSet<RawMail> RawMails => db.Set<RawMail>();

        public DbSet<MailId> MailIds => db.Set<MailId>();

        public DbSet<SenderClass> SenderClasses => db.Set<SenderClass>();

        public DbSet<OutgoingServerSetting> OutgoingServers => db.Set<OutgoingServerSetting>();

        public DbSet<Dispatch> Dispatches => db.Set<Dispatch>();
    }
}
