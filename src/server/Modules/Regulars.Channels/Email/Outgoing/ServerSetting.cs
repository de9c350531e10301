using NodaTime;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>An SMTP server that takes our mail.</summary>
internal abstract class ServerSetting : Aggregate
{
    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    /// <summary>none, starttls or tls.</summary>
    public string Security { get; private set; } = "";

    public string? Username { get; private set; }

    /// <summary>Encrypted; it is never shown again.</summary>
    public string? ProtectedPassword { get; private set; }

    /// <summary>How many answers it takes in a minute; null when that is its own affair.</summary>
    public int? PerMinute { get; private set; }

    /// <summary>When the next answer may go, and how many have been given a time: changed beside the version, for nobody decides on it.</summary>
    public Instant NextTurnAt { get; private set; }

    public long Turns { get; private set; }

    public void Set(string host, int port, string security, string? username, string? protectedPassword, int? perMinute) =>
        (Host, Port, Security, Username, ProtectedPassword, PerMinute) = (host, port, security, username, protectedPassword, perMinute);
}
