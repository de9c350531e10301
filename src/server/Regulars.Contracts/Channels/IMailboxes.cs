using System.ComponentModel.DataAnnotations;
using Regulars.Contracts.Workspaces;

namespace Regulars.Contracts.Channels;

/// <summary>Commands about mailboxes that join the caller's transaction.</summary>
public interface IMailboxes
{
    /// <summary>Opens a mailbox for a brand. Refused when any workspace here already has the address.</summary>
    Task<Outcome> Open(BrandId brand, string address, string name, CancellationToken ct);
}

/// <summary>Where outgoing mail goes. <paramref name="Security"/> is <c>none</c>, <c>starttls</c> or <c>tls</c>.</summary>
public sealed record OutgoingServer(string Host, int Port, string Security, string? Username, string? Password);

/// <summary>The workspace's outgoing mail server.</summary>
public interface IOutgoingMail
{
    Task Configure(OutgoingServer server, CancellationToken ct);

    /// <summary>Tries the server by hand, without storing anything; a mail is sent only when <paramref name="to"/> is given.</summary>
    Task<ServerTest> Test(OutgoingServer server, string from, string? to, CancellationToken ct);
}

/// <summary>How far a test came: <c>connect</c>, <c>tls</c>, <c>login</c> or <c>send</c>.</summary>
public sealed record ServerTest(bool Ok, [property: AllowedValues("connect", "tls", "login", "send")] string Step, string Detail);
