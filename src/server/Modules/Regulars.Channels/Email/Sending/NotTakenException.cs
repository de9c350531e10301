using Regulars.Platform.Outbox;

namespace Regulars.Channels.Email.Sending;

/// <summary>A server took nothing of a mail and may do so later.</summary>
internal sealed class NotTakenException(Tried tried) : PutOffException(tried.Words ?? tried.Outcome)
{
    public Tried Tried { get; } = tried;
}
