using Regulars.Contracts;
using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Fetching.Backfilling;

/// <summary>The next mails of a backfill are to be brought.</summary>
[EventName("backfill.due")]
internal sealed record BackfillDue(MailboxId Mailbox, int Run) : IEvent
{
    public string? Lane => Mailbox.ToString();
}
