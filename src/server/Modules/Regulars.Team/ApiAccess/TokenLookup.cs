using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Team.ApiAccess;

/// <summary>Finds the token behind a hash.</summary>
internal sealed class TokenLookup(RegularsDb db, WorkspaceScope scope, Transactions transactions, IClock clock)
{
    private static readonly Duration SeenEvery = Duration.FromMinutes(5);

    public async Task<Caller?> Find(string hash, CancellationToken ct)
    {
        if (await db.FindDoor(ApiToken.Door, hash, ct) is not { } door)
            return null;
        scope.Enter(door.Workspace, Actor.System);
        var id = TokenId.From(door.Target);
        if (await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct) is not { } token)
            return null;
        var now = clock.GetCurrentInstant();
        if (token.LastUsedAt is not { } used || used < now - SeenEvery)
            await Touch(door.Workspace, id, now, ct);
        return new Caller(door.Workspace, token.AsActor, token.Role, $"token:{id}", IsCookie: false, Account: null, Session: null);
    }

    private Task<int> Touch(WorkspaceId workspace, TokenId id, Instant now, CancellationToken ct) => transactions.Run(
        scope => scope.Enter(workspace, Actor.System),
        services => services.GetRequiredService<RegularsDb>().ApiTokens
            .Where(token => token.Id == id).ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedAt, now), ct),
        ct);
}
