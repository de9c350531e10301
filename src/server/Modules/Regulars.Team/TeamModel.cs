using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.ApiAccess;
using Regulars.Team.Approving;
using Regulars.Team.Authority;
using Regulars.Team.Hours;
using Regulars.Team.Inviting;
using Regulars.Team.Reasons;
using Regulars.Team.ResettingPasswords;
using Regulars.Team.SigningIn;
using Regulars.Team.Teams;

namespace Regulars.Team;

/// <summary>Accounts, memberships, sessions and password links are global: they say which workspace a person is in.</summary>
internal sealed class TeamModel : IModelPart
{
    private const int HashLength = 64;

    public void Map(ModelBuilder model)
    {
        MapAccounts(model);
        MapAuthority(model);
        MapHours(model);
        MapTeams(model);
        model.Entity<Agent>(agent =>
        {
            agent.ToTable("agents");
            agent.HasKey(a => new { a.WorkspaceId, a.Id });
            agent.Property(a => a.Name).HasMaxLength(100);
            agent.Property(a => a.Email).HasMaxLength(320);
            agent.HasIndex(a => new { a.WorkspaceId, a.Email }).IsUnique();
            agent.HasOne<Workspace>().WithMany().HasForeignKey(a => a.WorkspaceId);
            agent.HasOne<Account>().WithMany().HasForeignKey(a => a.Account);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations");
            invitation.HasKey(i => new { i.WorkspaceId, i.Agent });
            invitation.HasOne<Agent>().WithOne().HasForeignKey<Invitation>(i => new { i.WorkspaceId, i.Agent });
        });
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("api_tokens");
            token.HasKey(t => new { t.WorkspaceId, t.Id });
            token.Property(t => t.Name).HasMaxLength(100);
            token.HasOne<Workspace>().WithMany().HasForeignKey(t => t.WorkspaceId);
        });
    }

    private static void MapAuthority(ModelBuilder model)
    {
        model.Entity<Limit>(limit =>
        {
            limit.ToTable("limits");
            limit.HasKey(l => new { l.WorkspaceId, l.Id });
            limit.Property(l => l.Id).ValueGeneratedNever();
            limit.Property(l => l.Currency).HasMaxLength(3);
            limit.Property(l => l.Kind).HasMaxLength(20);
            limit.Property(l => l.Group).HasMaxLength(100);
            limit.Property(l => l.Caps).IsJson();
            limit.Ignore(l => l.Exactness);
            limit.HasOne<Agent>().WithMany().HasForeignKey(l => new { l.WorkspaceId, l.AgentId });
        });
        model.Entity<Reason>(reason =>
        {
            reason.ToTable("gesture_reasons");
            reason.HasKey(r => new { r.WorkspaceId, r.Id });
            reason.Property(r => r.Id).ValueGeneratedNever();
            reason.Property(r => r.Name).HasMaxLength(80);
        });
        model.Entity<Purse>(purse =>
        {
            purse.ToTable("purses");
            purse.HasKey(p => new { p.WorkspaceId, p.Subject, p.Currency });
            purse.Property(p => p.Currency).HasMaxLength(3);
        });
        model.Entity<Taking>(taking =>
        {
            taking.ToTable("takings");
            taking.HasKey(t => new { t.WorkspaceId, t.Key });
            taking.Property(t => t.Key).HasMaxLength(80);
            taking.Property(t => t.Currency).HasMaxLength(3);
            taking.Property(t => t.Kind).HasMaxLength(20);
            taking.Property(t => t.Groups).IsJson();
            taking.HasIndex(t => new { t.WorkspaceId, t.Subject, t.Currency, t.Month });
        });
        model.Entity<Approval>(approval =>
        {
            approval.ToTable("approvals");
            approval.HasKey(a => new { a.WorkspaceId, a.Id });
            approval.Property(a => a.Id).ValueGeneratedNever();
            approval.Property(a => a.Key).HasMaxLength(80);
            approval.Property(a => a.Case).IsJson();
            approval.Property(a => a.AskedBy).IsJson();
            approval.Property(a => a.AnsweredBy).IsJson();
            approval.Property(a => a.Note).HasMaxLength(1000);
            approval.Ignore(a => a.IsOpen);
            approval.HasIndex(a => new { a.WorkspaceId, a.Key }).IsUnique();
            approval.HasIndex(a => new { a.WorkspaceId, a.State, a.AskedAt });
        });
        model.Entity<Delegation>(given =>
        {
            given.ToTable("approval_delegations");
            given.HasKey(d => new { d.WorkspaceId, d.AgentId });
            given.HasOne<Agent>().WithOne().HasForeignKey<Delegation>(d => new { d.WorkspaceId, d.AgentId });
        });
        model.Entity<ApprovalRules>(rules =>
        {
            rules.ToTable("approval_rules");
            rules.HasKey(r => r.WorkspaceId);
        });
    }

    private static void MapHours(ModelBuilder model)
    {
        model.Entity<Calendar>(calendar =>
        {
            calendar.ToTable("calendars");
            calendar.HasKey(c => new { c.WorkspaceId, c.Id });
            calendar.Property(c => c.Id).ValueGeneratedNever();
            calendar.Property(c => c.Name).HasMaxLength(100);
            calendar.Property(c => c.Zone).HasMaxLength(60);
            calendar.Property(c => c.Week).IsJson();
            calendar.Property(c => c.Exceptions).IsJson();
            calendar.Property(c => c.HolidayLists).IsJson();
        });
        model.Entity<HolidayList>(list =>
        {
            list.ToTable("holiday_lists");
            list.HasKey(l => new { l.WorkspaceId, l.Id });
            list.Property(l => l.Id).ValueGeneratedNever();
            list.Property(l => l.Name).HasMaxLength(100);
            list.Property(l => l.Days).IsJson();
        });
        model.Entity<BrandHours>(hours =>
        {
            hours.ToTable("brand_hours");
            hours.HasKey(h => new { h.WorkspaceId, h.BrandId });
            hours.HasOne<Brand>().WithOne().HasForeignKey<BrandHours>(h => new { h.WorkspaceId, h.BrandId });
            hours.HasOne<Calendar>().WithMany().HasForeignKey(h => new { h.WorkspaceId, h.CalendarId });
        });
    }

    private static void MapTeams(ModelBuilder model)
    {
        model.Entity<AgentTeam>(team =>
        {
            team.ToTable("teams");
            team.HasKey(t => new { t.WorkspaceId, t.Id });
            team.Property(t => t.Id).ValueGeneratedNever();
            team.Property(t => t.Name).HasMaxLength(60);
            team.Property(t => t.Colour).HasMaxLength(20);
            team.Ignore(t => t.AsSummary);
            team.HasMany(t => t.Members).WithOne().HasForeignKey(m => new { m.WorkspaceId, m.TeamId });
            team.HasOne<Calendar>().WithMany().HasForeignKey(t => new { t.WorkspaceId, t.CalendarId });
        });
        model.Entity<TeamMember>(member =>
        {
            member.ToTable("team_members");
            member.HasKey(m => new { m.WorkspaceId, m.TeamId, m.AgentId });
            member.HasOne<Agent>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.AgentId });
        });
        model.Entity<TeamMailbox>(mailbox =>
        {
            mailbox.ToTable("team_mailboxes");
            mailbox.HasKey(m => new { m.WorkspaceId, m.MailboxId });
            mailbox.HasOne<AgentTeam>().WithMany().HasForeignKey(m => new { m.WorkspaceId, m.TeamId });
        });
    }

    private static void MapAccounts(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.Email).HasMaxLength(320);
            account.Property(a => a.Name).HasMaxLength(100);
            account.Property(a => a.Locale).HasMaxLength(10);
            account.Property(a => a.PasswordHash).HasMaxLength(200);
            account.Property(a => a.Version).IsConcurrencyToken();
            account.HasIndex(a => a.Email).IsUnique();
        });
        model.Entity<Membership>(membership =>
        {
            membership.ToTable("memberships");
            membership.HasKey(m => new { m.Account, m.Workspace });
            membership.HasOne<Account>().WithMany().HasForeignKey(m => m.Account);
            membership.HasOne<Workspace>().WithMany().HasForeignKey(m => m.Workspace);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.Property(s => s.Hash).HasMaxLength(HashLength);
            session.HasIndex(s => s.Hash).IsUnique();
            session.HasIndex(s => s.Account);
            session.HasIndex(s => new { s.Workspace, s.LastSeenAt });
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.Account);
        });
        model.Entity<PasswordReset>(reset =>
        {
            reset.ToTable("password_resets");
            reset.HasKey(r => r.Hash);
            reset.Property(r => r.Hash).HasMaxLength(HashLength);
            reset.HasIndex(r => r.Account);
            reset.HasOne<Account>().WithMany().HasForeignKey(r => r.Account);
        });
    }
}

internal static class TeamTables
{
    extension(RegularsDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Membership> Memberships => db.Set<Membership>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<PasswordReset> PasswordResets => db.Set<PasswordReset>();

        public DbSet<Agent> Agents => db.Set<Agent>();

        public DbSet<Limit> Limits => db.Set<Limit>();

        public DbSet<Reason> Reasons => db.Set<Reason>();

        public DbSet<Approval> Approvals => db.Set<Approval>();

        public DbSet<Calendar> Calendars => db.Set<Calendar>();

        public DbSet<HolidayList> HolidayLists => db.Set<HolidayList>();

        public DbSet<BrandHours> BrandHours => db.Set<BrandHours>();

        public DbSet<AgentTeam> Teams => db.Set<AgentTeam>();

        public DbSet<TeamMember> TeamMembers => db.Set<TeamMember>();

        public DbSet<TeamMailbox> TeamMailboxes => db.Set<TeamMailbox>();

        public DbSet<Invitation> Invitations => db.Set<Invitation>();

        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();
    }
}
