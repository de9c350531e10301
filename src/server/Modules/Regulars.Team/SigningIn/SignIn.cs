using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Team.Accounts;

namespace Regulars.Team.SigningIn;

/// <summary>Begins a session in the workspace where the person was last.</summary>
internal static class SignIn
{
    /// <summary>Longer than a refusal takes: the time of the answer must not say who has an account.</summary>
    private static readonly TimeSpan RefusesAfter = TimeSpan.FromMilliseconds(300);

    public sealed record Request(
        [property: Required, MaxLength(320)] string Email,
        [property: Required, MaxLength(Passwords.Longest)] string Password);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/sessions", Handle)
        .IsPublic()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .WithName(nameof(SignIn));

    /// <summary>Not one transaction: a password takes as long to check as a hundred writes, and a failure is to be counted.</summary>
    internal static async Task<Results<SignedIn, Refused>> Handle(
        Request request, HttpContext http, RegularsDb db, SignInGate gate, Passwords passwords, Transactions transactions, IClock clock,
        CancellationToken ct)
    {
        var (email, address) = (Account.Normalize(request.Email), http.Connection.RemoteIpAddress);
        if (!gate.TryEnter(email, address))
            return new Refused(TeamErrors.TooManyTries, StatusCodes.Status429TooManyRequests);

        var refusing = Task.Delay(RefusesAfter, ct);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Email == email, ct);
        var isRight = passwords.AreRight(account, request.Password);
        var isLocked = account?.IsLocked(clock.GetCurrentInstant()) == true;
        if (account is not null && !isLocked
            && await transactions.Run(_ => { }, services => Record(services, account.Id, isRight, ct), ct) is { } secret)
        {
            gate.Succeed(email, address);
            return new SignedIn(secret);
        }
        await refusing;
        return isLocked
            ? new Refused(TeamErrors.TooManyTries, StatusCodes.Status429TooManyRequests)
            : new Refused(TeamErrors.WrongSignIn, StatusCodes.Status401Unauthorized);
    }

    private static async Task<string?> Record(IServiceProvider services, AccountId id, bool isRight, CancellationToken ct)
    {
        var (db, now) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<IClock>().GetCurrentInstant());
        var account = await db.Accounts.SingleAsync(a => a.Id == id, ct);
        if (!isRight)
            account.FailedToSignIn(now);
        if (!isRight || await LastWorkspace(db, id, ct) is not { } workspace)
            return null;

        account.SignedIn();
        var (session, secret) = Session.Begin(id, workspace, now);
        db.Add(session);
        return secret;
    }

    private static async Task<WorkspaceId?> LastWorkspace(RegularsDb db, AccountId account, CancellationToken ct)
    {
        var mine = await db.Memberships.Where(member => member.Account == account).Select(member => member.Workspace).ToListAsync(ct);
        var visited = await db.Sessions.Where(session => session.Account == account)
            .OrderByDescending(session => session.LastSeenAt).Select(session => session.Workspace).ToListAsync(ct);
        return visited.Where(mine.Contains).Concat(mine).Select(workspace => (WorkspaceId?)workspace).FirstOrDefault();
    }
}
