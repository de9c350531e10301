namespace Regulars.Channels.Email.Outgoing;

/// <summary>The SMTP server that takes a workspace's mail.</summary>
internal sealed class OutgoingServerSetting : ServerSetting;
