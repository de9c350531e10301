using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Fetching.Backfilling;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Mailboxes;
using Regulars.Channels.Email.Oauth;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Fetching;

/// <summary>The tables of mail that is fetched.</summary>
internal static class FetchingModel
{
    private const int LongestFolder = 255;

    public static void Map(ModelBuilder model)
    {
        model.Entity<ImapAccount>(account =>
        {
            account.ToTable("imap_accounts");
            account.HasKey(a => new { a.WorkspaceId, a.MailboxId });
            account.Property(a => a.Host).HasMaxLength(255);
            account.Property(a => a.Security).HasMaxLength(10);
            account.Property(a => a.SignIn).HasMaxLength(10);
            account.Property(a => a.Username).HasMaxLength(320);
            account.Property(a => a.Folder).HasMaxLength(LongestFolder);
            account.HasOne<Mailbox>().WithMany().HasForeignKey(a => new { a.WorkspaceId, a.MailboxId });
        });
        model.Entity<ImapWatch>(watch =>
        {
            watch.ToTable("imap_watches");
            watch.HasKey(w => new { w.WorkspaceId, w.MailboxId });
            watch.Property(w => w.Folder).HasMaxLength(LongestFolder);
            watch.Property(w => w.FailedStep).HasMaxLength(10);
            watch.Property(w => w.Count).IsJson();
            watch.LeavesRoomToChange();
            watch.HasOne<Mailbox>().WithMany().HasForeignKey(w => new { w.WorkspaceId, w.MailboxId });
        });
        model.Entity<SeenMail>(mail =>
        {
            mail.ToTable("seen_mails");
            mail.HasKey(m => new { m.WorkspaceId, m.MailboxId, m.Folder, m.UidValidity, m.Uid });
            mail.Property(m => m.Folder).HasMaxLength(LongestFolder);
            mail.Property(m => m.About).HasMaxLength(SeenMail.LongestAbout);
            mail.HasOne<Mailbox>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.MailboxId });
        });
        model.Entity<Backfill>(backfill =>
        {
            backfill.ToTable("backfills");
            backfill.HasKey(b => new { b.WorkspaceId, b.MailboxId });
            backfill.Property(b => b.Folder).HasMaxLength(LongestFolder);
            backfill.LeavesRoomToChange();
            backfill.HasOne<Mailbox>().WithMany().HasForeignKey(b => new { b.WorkspaceId, b.MailboxId });
        });
        model.Entity<OauthGrant>(grant =>
        {
            grant.ToTable("oauth_grants");
            grant.HasKey(g => new { g.WorkspaceId, g.MailboxId });
            grant.Property(g => g.Provider).HasMaxLength(10);
            grant.Property(g => g.ClientId).HasMaxLength(300);
            grant.Property(g => g.AuthorizationEndpoint).HasMaxLength(500);
            grant.Property(g => g.TokenEndpoint).HasMaxLength(500);
            grant.Property(g => g.Scope).HasMaxLength(500);
            grant.Property(g => g.PendingMark).HasMaxLength(64);
            grant.HasOne<Mailbox>().WithMany().HasForeignKey(g => new { g.WorkspaceId, g.MailboxId });
        });
    }
}

internal static class FetchingTables
{
    extension(RegularsDb db)
    {
        public DbSet<ImapAccount> ImapAccounts => db.Set<ImapAccount>();

        public DbSet<ImapWatch> ImapWatches => db.Set<ImapWatch>();

        public DbSet<SeenMail> SeenMails => db.Set<SeenMail>();

        public DbSet<Backfill> Backfills => db.Set<Backfill>();

        public DbSet<OauthGrant> OauthGrants => db.Set<OauthGrant>();
    }
}
