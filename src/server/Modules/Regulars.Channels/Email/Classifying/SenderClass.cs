using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Classifying;

/// <summary>What a person said about all mail from one address.</summary>
internal sealed class SenderClass(string address) : IWorkspaceOwned
{
    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Lower-case.</summary>
    public string Address { get; private set; } = address;

    public MailClass Class { get; private set; }

    public Actor By { get; private set; } = Actor.System;

    public Instant At { get; private set; }

    public void Say(MailClass mailClass, Actor by, Instant at) => (Class, By, At) = (mailClass, by, at);
}
