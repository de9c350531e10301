using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Pictures;

/// <summary>One whose pictures from elsewhere are shown without asking each time.</summary>
internal sealed class PictureSender : IWorkspaceOwned
{
    private PictureSender()
    {
    }

    public PictureSender(string address, Actor by, Instant at) => (Address, By, At) = (address, by, at);

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Lower-case.</summary>
    public string Address { get; private set; } = "";

    public Actor By { get; private set; } = Actor.System;

    public Instant At { get; private set; }
}
