using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Testing.Storage;

/// <summary>Makes the tables from the model while no migration does.</summary>
internal static class Tables
{
    public static async Task MakeUnlessMigrated(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegularsDb>();
        if (db.Database.GetMigrations().Any())
            return;
        await using var held = await scope.ServiceProvider.GetRequiredService<IDialect>().LockMigrations(db, CancellationToken.None);
        if (await AreThere(db))
            return;
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? SearchSchema.Postgres : SearchSchema.Sqlite);
    }

    private static async Task<bool> AreThere(RegularsDb db) => await db.Database.SqlQueryRaw<int>(db.Database.IsNpgsql()
        ? "SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE tablename = 'workspaces'"
        : "SELECT count(*) AS Value FROM sqlite_master WHERE name = 'workspaces'").SingleAsync() > 0;
}
