using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Classifying;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Outgoing;
using Regulars.Channels.Email.Pictures;
using Regulars.Channels.Email.Receipts;
using Regulars.Channels.Email.Receiving;
using Regulars.Channels.Email.Senders;
using Regulars.Channels.Email.Sending;
using Regulars.Channels.Email.Signing;
using Regulars.Channels.Email.Suppressing;
using Regulars.Channels.Email.Verifying;
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
            mailbox.Property(m => m.CatchesAll).HasDefaultValue(false);
            mailbox.Property(m => m.HasPlainSender).HasDefaultValue(false);
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
        model.Entity<Receipt>(receipt =>
        {
            receipt.ToTable("receipts");
            receipt.HasKey(r => new { r.WorkspaceId, r.MailboxId });
            receipt.HasOne<Mailbox>().WithMany().HasForeignKey(r => new { r.WorkspaceId, r.MailboxId });
        });
        model.Entity<AutomaticAnswers>(answers =>
        {
            answers.ToTable("automatic_answers");
            answers.HasKey(a => new { a.WorkspaceId, a.Address });
            answers.Property(a => a.Address).HasMaxLength(EmailAddress.Longest);
        });
        model.Entity<SenderClass>(sender =>
        {
            sender.ToTable("sender_classes");
            sender.HasKey(s => new { s.WorkspaceId, s.Address });
            sender.Property(s => s.Address).HasMaxLength(EmailAddress.Longest);
            sender.Property(s => s.By).IsJson();
        });
        model.Entity<PictureSender>(sender =>
        {
            sender.ToTable("picture_senders");
            sender.HasKey(s => new { s.WorkspaceId, s.Address });
            sender.Property(s => s.Address).HasMaxLength(EmailAddress.Longest);
            sender.Property(s => s.By).IsJson();
        });
        model.Entity<IncomingChecks>(checks =>
        {
            checks.ToTable("incoming_checks");
            checks.HasKey(c => c.WorkspaceId);
            checks.Property(c => c.Zones).IsJson();
            checks.Property(c => c.TrustedRelays).IsJson();
            checks.Property(c => c.Forwarders).IsJson();
            checks.HasOne<Workspace>().WithMany().HasForeignKey(c => c.WorkspaceId);
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
        model.Entity<MailboxServer>(server =>
        {
            server.ToTable("mailbox_servers");
            server.HasKey(s => new { s.WorkspaceId, s.MailboxId });
            server.Property(s => s.SignIn).HasMaxLength(10).HasDefaultValueSql("'password'");
            server.Property(s => s.Host).HasMaxLength(255);
            server.Property(s => s.Security).HasMaxLength(10);
            server.Property(s => s.Username).HasMaxLength(320);
            server.HasOne<Mailbox>().WithMany().HasForeignKey(s => new { s.WorkspaceId, s.MailboxId });
        });
        model.Entity<BrandSender>(sender =>
        {
            sender.ToTable("brand_senders");
            sender.HasKey(s => new { s.WorkspaceId, s.BrandId });
            sender.Property(s => s.Name).HasMaxLength(BrandSender.LongestName);
            sender.HasOne<Brand>().WithMany().HasForeignKey(s => new { s.WorkspaceId, s.BrandId });
            sender.HasOne<Mailbox>().WithMany().HasForeignKey(s => new { s.WorkspaceId, s.MailboxId });
        });
        model.Entity<Dispatch>(dispatch =>
        {
            dispatch.ToTable("dispatches");
            dispatch.HasKey(d => new { d.WorkspaceId, d.Id });
            dispatch.Property(d => d.MailId).HasMaxLength(MailId.Longest);
            dispatch.Property(d => d.Sha256).HasMaxLength(64);
            dispatch.Ignore(d => d.Envelope);
            dispatch.Property(d => d.Sender).HasMaxLength(EmailAddress.Longest).HasDefaultValueSql("''");
            dispatch.Property(d => d.BounceToken).HasMaxLength(16);
            dispatch.Property(d => d.SignedBy).HasMaxLength(253);
            dispatch.Property(d => d.Recipients).IsJson().HasDefaultValueSql("'[]'");
            dispatch.HasIndex(d => new { d.WorkspaceId, d.BounceToken }).IsUnique();
            dispatch.HasIndex(d => new { d.WorkspaceId, d.State }).HasFilter("state = 'Kept'");
        });
        model.Entity<Attempt>(attempt =>
        {
            attempt.ToTable("dispatch_attempts");
            attempt.HasKey(a => new { a.WorkspaceId, a.Id });
            attempt.Property(a => a.Id).ValueGeneratedNever();
            attempt.Property(a => a.Outcome).HasMaxLength(20);
            attempt.Property(a => a.Server).HasMaxLength(270);
            attempt.HasIndex(a => new { a.WorkspaceId, a.DispatchId, a.Id });
        });
        model.Entity<Suppression>(suppression =>
        {
            suppression.ToTable("suppressions");
            suppression.HasKey(s => new { s.WorkspaceId, s.Address });
            suppression.Property(s => s.Address).HasMaxLength(EmailAddress.Longest);
            suppression.Property(s => s.Cause).HasMaxLength(20);
            suppression.Property(s => s.By).IsJson();
            suppression.HasIndex(s => new { s.WorkspaceId, s.Since, s.Address }).IsDescending(false, true, false);
        });
        model.Entity<SenderDomain>(domain =>
        {
            domain.ToTable("sender_domains");
            domain.HasKey(d => new { d.WorkspaceId, d.Domain });
            domain.Property(d => d.Domain).HasMaxLength(253);
            domain.Property(d => d.Selector).HasMaxLength(63);
            domain.Property(d => d.Dkim).IsJson();
            domain.Property(d => d.Spf).IsJson();
            domain.Property(d => d.Dmarc).IsJson();
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

        public DbSet<Receipt> Receipts => db.Set<Receipt>();

        public DbSet<SenderClass> SenderClasses => db.Set<SenderClass>();

        public DbSet<PictureSender> PictureSenders => db.Set<PictureSender>();

        public DbSet<IncomingChecks> IncomingChecks => db.Set<IncomingChecks>();

        public DbSet<OutgoingServerSetting> OutgoingServers => db.Set<OutgoingServerSetting>();

        public DbSet<MailboxServer> MailboxServers => db.Set<MailboxServer>();

        public DbSet<BrandSender> BrandSenders => db.Set<BrandSender>();

        public DbSet<Dispatch> Dispatches => db.Set<Dispatch>();

        public DbSet<Attempt> Attempts => db.Set<Attempt>();

        public DbSet<SenderDomain> SenderDomains => db.Set<SenderDomain>();

        public DbSet<Suppression> Suppressions => db.Set<Suppression>();
    }
}
