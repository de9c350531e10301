using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>A server with what it asks of us.</summary>
/// <param name="Of">The mailbox whose own it is; null for the workspace's.</param>
/// <param name="PerMinute">How many answers go out in a minute; null for as many as come.</param>
/// <param name="Grant">Whose sign-in at a provider gives the token that it asks for; null where a password does.</param>
internal sealed record WayOut(SmtpServer Server, MailboxId? Of, int? PerMinute, AccountKey? Grant = null);
