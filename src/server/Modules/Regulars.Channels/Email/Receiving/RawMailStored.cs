using Regulars.Contracts;
using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Receiving;

/// <summary>A mail came in and is safe. Mails of one thread are read in the order in which they came.</summary>
[EventName("raw-mail.stored")]
internal sealed record RawMailStored(RawMailId Mail, string Thread) : IEvent
{
    public string? Lane => Thread;
}
