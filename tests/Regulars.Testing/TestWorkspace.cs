using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.FirstRun;
using Regulars.Team.SigningIn;

namespace Regulars.Testing;

/// <summary>One test's own workspace: nothing of it needs resetting, and every test also tests isolation.</summary>
public sealed class TestWorkspace
{
    private readonly Dictionary<Role, string> secrets = [];

    private TestWorkspace(RegularsApp app, WorkspaceId id, BrandId brand) => (App, Id, Brand) = (app, id, brand);

    public RegularsApp App { get; }

    public WorkspaceId Id { get; }

    public BrandId Brand { get; }

    internal static async Task<TestWorkspace> Open(RegularsApp app)
    {
        var workspace = await app.Services.GetRequiredService<Transactions>().Run(
            _ => { },
            services =>
            {
                var brand = services.GetRequiredService<NewWorkspace>().Open("Hagen & Daughters", "Hagen", isDemo: false);
                return Task.FromResult(new TestWorkspace(app, services.GetRequiredService<WorkspaceScope>().Required, brand));
            },
            CancellationToken.None);
        foreach (var role in Enum.GetValues<Role>())
            workspace.secrets[role] = await workspace.Hire(role);
        return workspace;
    }

    /// <summary>Waits until nothing of this workspace is left to do.</summary>
    public Task Settled() => Settling.Wait(App, Id);

    /// <summary>A client signed in as the workspace's person with this role.</summary>
    public HttpClient As(Role role) => With(TokenOf(role));

    /// <summary>The secret of that person's session, as bearer or in the cookie <c>regulars</c>.</summary>
    public string TokenOf(Role role) => secrets[role];

    /// <summary>A client that sends this secret.</summary>
    public HttpClient With(string secret)
    {
        var client = App.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>The secret of the session of one more person. They have no password: hashing one takes as long as a test.</summary>
    public Task<string> Hire(Role role) => App.Services.GetRequiredService<Transactions>().Run(
        scope => scope.Enter(Id, Actor.System),
        services =>
        {
            var (db, now) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<IClock>().GetCurrentInstant());
            var (name, email) = ($"Some {role}", $"{Guid.CreateVersion7():N}@hagen.example");
            var account = new Account(TypedId.New<AccountId>(), email, name, Account.DefaultLocale, now);
            var agent = new Agent(TypedId.New<AgentId>(), name, email, role);
            agent.Join(account.Id, name);
            var (session, secret) = Session.Begin(account.Id, Id, now);
            db.AddRange(account, agent, new Membership(account.Id, Id, agent.Id), session);
            return Task.FromResult(secret);
        },
        CancellationToken.None);

    /// <summary>Runs work of this workspace in one transaction, as a reaction would.</summary>
    public Task Do(Func<IServiceProvider, Task> work) => App.Services.GetRequiredService<Transactions>().Run(
        scope => scope.Enter(Id, Actor.System), work, CancellationToken.None);

    /// <summary>Reads something of this workspace.</summary>
    public Task<T> Read<T>(Func<RegularsDb, Task<T>> read) => App.Services.GetRequiredService<Transactions>().Run(
        scope => scope.Enter(Id, Actor.System), services => read(services.GetRequiredService<RegularsDb>()), CancellationToken.None);
}
