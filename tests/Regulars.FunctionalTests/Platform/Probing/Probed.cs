using Regulars.Contracts;

namespace Regulars.FunctionalTests.Platform.Probing;

/// <summary>An event that only tests raise.</summary>
[EventName("test.probed")]
public sealed record Probed(string Name, string? Lane = null) : IEvent
{
    public bool IsHistoric { get; init; }
}
