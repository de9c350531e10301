using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.Agents;
using Regulars.Team.Hours;

namespace Regulars.Team.Teams;

/// <summary>The teams: who is in them, which mailboxes they answer, and how their conversations find an agent.</summary>
internal static class ChangeTeams
{
    private const int Most = 100;
    private const int MostMembers = 500;

    /// <param name="Calendar">Its own business hours; null: those of the brand.</param>
    public sealed record Shown(
        TeamId Id, string Name, string Colour, CalendarId? Calendar, Assignment Assignment, bool KeepsAgent, IReadOnlyList<AgentId> Members, IReadOnlyList<MailboxId> Mailboxes, int Version);

    /// <param name="KeepsAgent">Who helped a customer last is asked first, where they are there.</param>
    /// <param name="Mailboxes">A mailbox that another team answered is taken from it.</param>
    /// <param name="Version">Of what the person saw; null for a new one.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(60)] string Name,
        [property: Required, AllowedValues("stone", "accent", "pine", "honey", "lake", "mulberry")] string Colour,
        CalendarId? Calendar,
        Assignment Assignment,
        bool KeepsAgent,
        [property: Required, MaxLength(MostMembers)] IReadOnlyList<AgentId> Members,
        [property: Required, MaxLength(100)] IReadOnlyList<MailboxId> Mailboxes,
        int? Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/teams", List).Requires(Permissions.ReadAgents).WithName("ListTeams");
        api.MapPost("/teams", Add).Requires(Permissions.ManageTeams).Forgets<TeamsOfMailboxes>().Forgets<CalendarsOfWorkspace>().Writes().WithName("AddTeam");
        api.MapPut("/teams/{id}", Change).Requires(Permissions.ManageTeams).Forgets<TeamsOfMailboxes>().Forgets<CalendarsOfWorkspace>().Writes().WithName("ChangeTeam");
        api.MapDelete("/teams/{id}", Remove).Requires(Permissions.ManageTeams).Forgets<TeamsOfMailboxes>().Forgets<CalendarsOfWorkspace>().Writes().WithName("RemoveTeam");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct)
    {
        var teams = await db.Teams.AsNoTracking().Include(team => team.Members).Where(team => !team.IsRemoved).ToListAsync(ct);
        var mailboxes = (await db.TeamMailboxes.AsNoTracking().ToListAsync(ct)).ToLookup(mailbox => mailbox.TeamId, mailbox => mailbox.MailboxId);
        return TypedResults.Ok(new Page<Shown>(
            [.. teams.OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase).Select(team => Show(team, [.. mailboxes[team.Id]]))], null));
    }

    internal static async Task<Results<Created<Shown>, Refused>> Add(Request request, RegularsDb db, IMailboxDirectory mailboxes, AuditLog audit, CancellationToken ct)
    {
        if (await db.Teams.CountAsync(team => !team.IsRemoved, ct) >= Most)
            return new Refused(TeamErrors.TooManyTeams);
        var team = new AgentTeam(TypedId.New<TeamId>());
        if (await Set(team, request, db, mailboxes, ct) is { } error)
            return new Refused(error);
        db.Add(team);
        audit.Record("team.added", team.Id.ToString(), Told(request));
        return TypedResults.Created($"/api/v1/teams/{team.Id}", Show(team, request.Mailboxes));
    }

    internal static async Task<Results<NoContent, NotFound, Refused>> Change(
        TeamId id, Request request, RegularsDb db, IMailboxDirectory mailboxes, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, id, ct) is not { } team)
            return TypedResults.NotFound();
        if (request.Version is { } seen && seen != team.Version)
            return new Refused(CommonErrors.Changed(Show(team, await MailboxesOf(db, id, ct))));
        var before = new { team.Name, team.Assignment, members = team.Members.Select(member => member.AgentId).ToList(), mailboxes = await MailboxesOf(db, id, ct) };
        if (await Set(team, request, db, mailboxes, ct) is { } error)
            return new Refused(error);
        db.Entry(team).State = EntityState.Modified;
        audit.Record("team.changed", id.ToString(), new { before, after = Told(request) });
        return TypedResults.NoContent();
    }

    /// <summary>Its conversations belong to no team from then on, and keep their agents.</summary>
    internal static async Task<Results<NoContent, NotFound>> Remove(TeamId id, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await Find(db, id, ct) is not { } team)
            return TypedResults.NotFound();
        team.Remove();
        db.RemoveRange(await db.TeamMailboxes.Where(mailbox => mailbox.TeamId == id).ToListAsync(ct));
        audit.Record("team.removed", id.ToString(), new { team.Name });
        return TypedResults.NoContent();
    }

    private static Task<AgentTeam?> Find(RegularsDb db, TeamId id, CancellationToken ct) =>
        db.Teams.Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == id && !team.IsRemoved, ct);

    private static async Task<Error?> Set(AgentTeam team, Request request, RegularsDb db, IMailboxDirectory mailboxes, CancellationToken ct)
    {
        var name = request.Name.Trim();
        var members = request.Members.Distinct().ToList();
        if ((await db.Teams.AsNoTracking().Where(other => !other.IsRemoved && other.Id != team.Id).Select(other => other.Name).ToListAsync(ct))
            .Contains(name, StringComparer.OrdinalIgnoreCase))
            return TeamErrors.TeamNameTaken;
        if (await db.Agents.CountAsync(agent => members.Contains(agent.Id) && agent.State != AgentState.Removed, ct) != members.Count)
            return TeamErrors.NoSuchAgent;
        if (request.Calendar is { } calendar && !await db.Calendars.AnyAsync(known => known.Id == calendar, ct))
            return CalendarErrors.NoSuchCalendar;
        foreach (var mailbox in request.Mailboxes)
        {
            if (await mailboxes.Find(mailbox, ct) is null)
                return TeamErrors.NoSuchMailbox;
        }
        team.Set(name, request.Colour, request.Calendar, request.Assignment, request.KeepsAgent);
        team.Consist(members);
        await Answer(team.Id, request.Mailboxes, db, ct);
        return null;
    }

    private static async Task Answer(TeamId team, IReadOnlyList<MailboxId> wanted, RegularsDb db, CancellationToken ct)
    {
        var known = await db.TeamMailboxes.Where(mailbox => mailbox.TeamId == team || wanted.Contains(mailbox.MailboxId)).ToListAsync(ct);
        db.RemoveRange(known.Where(mailbox => !wanted.Contains(mailbox.MailboxId)));
        foreach (var mailbox in wanted.Distinct())
        {
            if (known.Find(one => one.MailboxId == mailbox) is { } present)
                present.GoTo(team);
            else
                db.Add(new TeamMailbox(mailbox, team));
        }
    }

    private static Task<List<MailboxId>> MailboxesOf(RegularsDb db, TeamId id, CancellationToken ct) =>
        db.TeamMailboxes.AsNoTracking().Where(mailbox => mailbox.TeamId == id).Select(mailbox => mailbox.MailboxId).ToListAsync(ct);

    private static object Told(Request request) => new { request.Name, request.Assignment, request.KeepsAgent, request.Members, request.Mailboxes, request.Calendar };

    private static Shown Show(AgentTeam team, IReadOnlyList<MailboxId> mailboxes) => new(
        team.Id, team.Name, team.Colour, team.CalendarId, team.Assignment, team.KeepsAgent, [.. team.Members.Select(member => member.AgentId)], mailboxes, team.Version);
}
