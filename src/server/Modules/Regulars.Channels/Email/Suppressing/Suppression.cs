using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>An address that is not written to until somebody takes it off the list.</summary>
internal sealed class Suppression : IWorkspaceOwned
{
    public const string Bounced = "bounced";
    public const string Complained = "complained";
    public const string ByHand = "by-hand";
    public const int LongestDetail = 500;

    private Suppression()
    {
    }

    public Suppression(string address, string cause, string? detail, Actor by, Instant since)
    {
        (Address, Cause, Detail, By, Since) = (address, cause, detail is { Length: > LongestDetail } ? detail[..LongestDetail] : detail, by, since);
    }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Lower case.</summary>
    public string Address { get; private set; } = "";

    /// <summary>bounced, complained or by-hand.</summary>
    public string Cause { get; private set; } = "";

    public string? Detail { get; private set; }

    public Actor By { get; private set; } = Actor.System;

    public Instant Since { get; private set; }
}
