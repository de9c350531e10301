using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Platform.Startup;
using Regulars.Platform.Workspaces;

namespace Regulars.Bench;

/// <summary>The program itself with its database brought up to date, but not serving.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly WebApplication app;

    private House(WebApplication app) => this.app = app;

    public string DatabaseFile => app.Services.GetRequiredService<DataFolder>().DatabaseFile;

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<House> Open(string data, string? postgres, CancellationToken ct)
    {
        string[] arguments = ["--data", data, "--port", "0", .. postgres is null ? Array.Empty<string>() : ["--postgres", postgres]];
        var app = Host.Program.Build(arguments, builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await app.PrepareAsync(ct);
        return new House(app);
    }

    /// <summary>A scope that acts in a workspace.</summary>
    public AsyncServiceScope Enter(WorkspaceId workspace)
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace, Actor.System);
        return scope;
    }

    public Task<T> Write<T>(Func<IServiceProvider, Task<T>> work, CancellationToken ct) => Get<Transactions>().Run(_ => { }, work, ct);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
