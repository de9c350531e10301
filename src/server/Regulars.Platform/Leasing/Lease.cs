using System.Security.Cryptography;
using NodaTime;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Leasing;

/// <summary>Something that one node at a time does for as long as it is wanted, such as watching a mailbox. Nodes look for it before they know a workspace.</summary>
public sealed class Lease(string kind, WorkspaceId workspace, Guid target)
{
    public string Kind { get; private set; } = kind;

    public WorkspaceId Workspace { get; private set; } = workspace;

    /// <summary>The id of what it is about.</summary>
    public Guid Target { get; private set; } = target;

    /// <summary>Another one when what stands behind it was changed, so that whoever holds it begins anew: also when it was withdrawn and is offered again.</summary>
    public int Mark { get; private set; } = RandomNumberGenerator.GetInt32(int.MaxValue / 2);

    public Guid? Node { get; private set; }

    public Instant? Until { get; private set; }

    public void Take(Guid node, Instant until) => (Node, Until) = (node, until);
}
