using NodaTime;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Security;

namespace Regulars.Team.SigningIn;

/// <summary>One signed-in browser or program, acting in one workspace at a time. Its secret is stored as a hash only.</summary>
internal sealed class Session
{
    public const string Prefix = "rgs_";

    public static readonly Duration IdleFor = Duration.FromDays(30);

    private Session(Guid id, string hash, AccountId account, WorkspaceId workspace, Instant createdAt) =>
        (Id, Hash, Account, Workspace, CreatedAt, LastSeenAt) = (id, hash, account, workspace, createdAt, createdAt);

    public Guid Id { get; private set; }

    public string Hash { get; private set; }

    public AccountId Account { get; private set; }

    public WorkspaceId Workspace { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant LastSeenAt { get; private set; }

    public static (Session Session, string Secret) Begin(AccountId account, WorkspaceId workspace, Instant at)
    {
        var secret = Tokens.New(Prefix);
        return (new Session(Guid.CreateVersion7(), Tokens.Hash(secret), account, workspace, at), secret);
    }

    public void Switch(WorkspaceId workspace) => Workspace = workspace;
}
