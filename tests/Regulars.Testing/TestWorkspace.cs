using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Testing.Callers;

namespace Regulars.Testing;

/// <summary>One test's own workspace: nothing of it needs resetting, and every test also tests isolation.</summary>
public sealed class TestWorkspace
{
    private TestWorkspace(RegularsApp app, WorkspaceId id, BrandId brand) => (App, Id, Brand) = (app, id, brand);

    public RegularsApp App { get; }

    public WorkspaceId Id { get; }

    public BrandId Brand { get; }

    internal static async Task<TestWorkspace> Open(RegularsApp app) => await app.Services.GetRequiredService<Transactions>().Run(
        _ => { },
        services =>
        {
            var db = services.GetRequiredService<RegularsDb>();
            var brand = OpenWorkspace.Open(db, "Hagen & Daughters", "Hagen", isDemo: false, Actor.System, services.GetRequiredService<IClock>());
            return Task.FromResult(new TestWorkspace(app, services.GetRequiredService<WorkspaceScope>().Required, brand));
        },
        CancellationToken.None);

    /// <summary>Waits until nothing of this workspace is left to do.</summary>
    public Task Settled() => Settling.Wait(App, Id);

    /// <summary>A client that sends the token of a new person with this role.</summary>
    public HttpClient As(Role role)
    {
        var client = App.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(role));
        return client;
    }

    /// <summary>The token of a new person with this role.</summary>
    public string TokenOf(Role role) => App.Services.GetRequiredService<TestCallers>().Admit(new Caller(
        Id, new Actor(ActorKind.Agent, Guid.CreateVersion7(), $"Some {role}"), role, Tokens.New("test_"), IsCookie: false, Account: null, Session: null));

    /// <summary>Runs work of this workspace in one transaction, as a reaction would.</summary>
    public Task Do(Func<IServiceProvider, Task> work) => App.Services.GetRequiredService<Transactions>().Run(
        scope => scope.Enter(Id, Actor.System), work, CancellationToken.None);

    /// <summary>Reads something of this workspace.</summary>
    public Task<T> Read<T>(Func<RegularsDb, Task<T>> read) => App.Services.GetRequiredService<Transactions>().Run(
        scope => scope.Enter(Id, Actor.System), services => read(services.GetRequiredService<RegularsDb>()), CancellationToken.None);
}
