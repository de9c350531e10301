using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>The SMTP server that takes a workspace's mail.</summary>
internal sealed class OutgoingServerSetting : Aggregate
{
    public string Host { get; private set; } = "";

    public int Port { get; private set; }

    /// <summary>none, starttls or tls.</summary>
    public string Security { get; private set; } = "";

    public string? Username { get; private set; }

    /// <summary>Encrypted; it is never shown again.</summary>
    public string? ProtectedPassword { get; private set; }

    public void Set(string host, int port, string security, string? username, string? protectedPassword) =>
        (Host, Port, Security, Username, ProtectedPassword) = (host, port, security, username, protectedPassword);
}
