using Regulars.Contracts;

namespace Regulars.FunctionalTests.Platform.Probing;

/// <summary>An event that only tests raise.</summary>
[EventName("test.probed")]
public sealed record Probed(string Name, string? Lane = null) : IEvent;

/// <summary>An event whose one consumer hears nothing historic.</summary>
[EventName("test.announced")]
public sealed record Announced(string Name, string? Lane = null) : IEvent;
