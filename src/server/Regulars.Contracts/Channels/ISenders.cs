using Regulars.Contracts.Conversations;

namespace Regulars.Contracts.Channels;

/// <summary>What people said about the senders of mail; joins the caller's transaction.</summary>
public interface ISenders
{
    /// <summary>From now on mail from this address is of this class, whatever it says of itself. A bounce stays one.</summary>
    Task Remember(string address, MailClass mailClass, CancellationToken ct);
}
