using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>The one database of the house. Modules map their part of it and read through extension properties of their own.</summary>
public sealed class RegularsDb : DbContext
{
    /// <summary>Name of the filter that hides other workspaces' rows.</summary>
    public const string WorkspaceFilter = "Workspace";

    private static readonly MethodInfo OwnMethod =
        typeof(RegularsDb).GetMethod(nameof(Own), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly IEnumerable<IModelPart> parts;
    private readonly IDialect dialect;
    private WorkspaceScope? scope;
    private int held;

    public RegularsDb(DbContextOptions<RegularsDb> options, IEnumerable<IModelPart> parts, IDialect dialect) : base(options)
    {
        (this.parts, this.dialect) = (parts, dialect);
        ChangeTracker.Tracking += WorkspaceStamp.Put;
        Database.AutoSavepointsEnabled = false; // a unit of work is taken back whole
    }

    /// <summary>Contexts are used again, by others: whoever takes one says for which scope.</summary>
    internal WorkspaceScope Scope
    {
        get => scope ?? throw new InvalidOperationException("This context was taken without a scope.");
        set => (scope, BeforeFirstWrite) = (value, null);
    }

    internal IDialect Dialect => dialect;

    /// <summary>Begins the transaction that a unit of work has put off; null when there is none to begin.</summary>
    internal Func<Beginning, CancellationToken, Task>? BeforeFirstWrite { get; set; }

    private WorkspaceId CurrentWorkspace => Scope.Workspace ?? default;

    /// <summary>For a read of several queries: without it each opens the connection anew, which costs SQLite more than a small query.</summary>
    public async Task StayOpen(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        held++;
    }

    public override void Dispose()
    {
        for (; held > 0; held--)
            Database.CloseConnection();
        base.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        for (; held > 0; held--)
            await Database.CloseConnectionAsync();
        await base.DisposeAsync();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (BeforeFirstWrite is { } begin)
            await begin(Beginning.Alone, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        dialect.MapValues(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts)
            part.Map(modelBuilder);
        dialect.MapModel(modelBuilder);

        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType))
                OwnMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
        }

        SnakeCase.Apply(modelBuilder.Model);
    }

    private void Own<TEntity>(ModelBuilder model) where TEntity : class, IWorkspaceOwned
    {
        var entity = model.Entity<TEntity>();
        entity.Property(row => row.WorkspaceId).ValueGeneratedNever();
        entity.HasQueryFilter(WorkspaceFilter, row => row.WorkspaceId == CurrentWorkspace);
    }
}
