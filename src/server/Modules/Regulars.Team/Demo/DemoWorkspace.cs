using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.ApiAccess;
using Regulars.Team.FirstRun;
using Regulars.Team.SigningIn;

namespace Regulars.Team.Demo;

/// <summary>The workspace "Northwind Coffee" with its people, in the caller's transaction.</summary>
internal sealed class DemoWorkspace(RegularsDb db, WorkspaceScope scope, NewWorkspace opening, IMailboxes mailboxes, IClock clock)
{
    private const string Name = "Northwind Coffee";
    private const string Mailbox = "support@northwind.example";
    private const string Setting = "demo";
    private const string FilledSetting = "demo-filled";

    /// <summary>Null when it was there; it is entered either way. Two at once cannot both write the setting.</summary>
    public async Task<DemoSecrets?> Open(CancellationToken ct)
    {
        if (await Enter(ct))
            return null;
        var brand = opening.Open(Name, Name, isDemo: true);
        db.Add(new InstallationSetting(Setting, opening.Workspace.ToString()));
        var people = new List<(string, string)>();
        foreach (var person in DemoPerson.All)
        {
            var password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 14);
            opening.Add(person.Name, person.Email, password, person.Role);
            people.Add((person.Email, password));
        }
        var opened = await mailboxes.Open(brand, Mailbox, Name, ct);
        return opened.Error is { } error
            ? throw new InvalidOperationException($"The demo's mailbox could not be opened: {error.Code}.")
            : new DemoSecrets(people, OpenToken());
    }

    public async Task<bool> Enter(CancellationToken ct)
    {
        if (await db.ReadSetting(Setting, ct) is not { } id)
            return false;
        scope.Enter(WorkspaceId.From(Guid.Parse(id)), Actor.System);
        return true;
    }

    public Task<bool> IsFilled(CancellationToken ct) => db.Set<InstallationSetting>().AnyAsync(setting => setting.Name == FilledSetting, ct);

    public Task MarkFilled(CancellationToken ct) => db.WriteSetting(FilledSetting, "yes", ct);

    public string OpenToken() => CreateToken.Open(db, "Demo", Role.Owner, clock.GetCurrentInstant()).Secret;

    /// <summary>The secret of a new session of one of the people.</summary>
    public async Task<string> BeginSession(DemoPerson person, CancellationToken ct)
    {
        var account = await db.Agents.Where(agent => agent.Email == person.Email).Select(agent => agent.Account).SingleAsync(ct);
        var (session, secret) = Session.Begin(account!.Value, scope.Required, clock.GetCurrentInstant());
        db.Add(session);
        return secret;
    }
}

/// <summary>What a new demo workspace gives out once.</summary>
internal sealed record DemoSecrets(IReadOnlyList<(string Email, string Password)> People, string Token);
