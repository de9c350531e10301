using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>Units of work outside a request: reactions, jobs, start-up. Each try has a scope of its own.</summary>
public sealed class Transactions
{
    internal const int Tries = 3;

    private readonly IServiceScopeFactory scopes;
    private readonly IDialect dialect;

    internal Transactions(IServiceScopeFactory scopes, IDialect dialect) => (this.scopes, this.dialect) = (scopes, dialect);

    /// <summary>Runs the work in one transaction, again when another was first.</summary>
    /// <exception cref="DbUpdateException">It lost the race each time.</exception>
    public async Task<T> Run<T>(Action<WorkspaceScope> enter, Func<IServiceProvider, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            enter(scope.ServiceProvider.GetRequiredService<WorkspaceScope>());
            try
            {
                await using var unit = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
                await unit.Begin(ct, alone: attempt > 1);
                var result = await work(scope.ServiceProvider);
                await unit.Commit(ct);
                return result;
            }
            catch (Exception exception) when (attempt < Tries && IsRace(exception))
            {
            }
        }
    }

    public Task Run(Action<WorkspaceScope> enter, Func<IServiceProvider, Task> work, CancellationToken ct) => Run(
        enter,
        async services =>
        {
            await work(services);
            return true;
        },
        ct);

    /// <summary>Whether running the work again, on what the winner left, may succeed.</summary>
    public bool IsRace(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: DbException inner } => dialect.IsRace(inner),
        DbException inner => dialect.IsRace(inner),
        InvalidOperationException { InnerException: DbUpdateException or DbException } wrapped => IsRace(wrapped.InnerException!),
        _ => false,
    };
}
