using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Regulars.Platform.Persistence;

/// <summary>Begins the transaction of a unit of work when its first command that writes is about to run.</summary>
internal sealed class FirstWrite : DbCommandInterceptor
{
    public static FirstWrite Instance { get; } = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Begin(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Begin(command, eventData, cancellationToken);
        return result;
    }

    private static async ValueTask Begin(DbCommand command, CommandEventData eventData, CancellationToken ct)
    {
        if (eventData is not { Context: RegularsDb { BeforeFirstWrite: { } begin } db, CommandSource: not CommandSource.LinqQuery })
            return;
        await begin(Beginning.WithinCommand, ct);
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
    }
}
