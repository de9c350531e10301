using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Startup;

/// <summary>Brings the database to this program's version at start, one node at a time.</summary>
internal sealed class Migrator(IServiceScopeFactory scopes, IDialect dialect, ILogger<Migrator> log)
{
    public async Task Migrate(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetDb();
        await using var held = await dialect.LockMigrations(db, ct);

        var known = db.Database.GetMigrations().ToHashSet();
        var foreign = (await db.Database.GetAppliedMigrationsAsync(ct)).Where(applied => !known.Contains(applied)).ToList();
        if (foreign.Count > 0)
        {
            throw new StartupException(
                $"This database was written by a newer Regulars (it has {foreign[^1]}). Nothing was changed. Install that version or restore a backup from before the upgrade.");
        }
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count == 0)
            return;
        log.LogInformation("Migrating the database: {Migrations}", string.Join(", ", pending));
        db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        await db.Database.MigrateAsync(ct);
    }
}
