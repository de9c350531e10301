using NodaTime;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Sending;

/// <summary>How far a mail has come for one of those it goes to.</summary>
internal enum RecipientState
{
    Waiting,

    /// <summary>Our server has taken it for this one.</summary>
    Accepted,

    /// <summary>Our server would not take it for this one.</summary>
    Refused,

    /// <summary>A server on the way told that it still tries.</summary>
    Delayed,

    Delivered,

    /// <summary>It came back.</summary>
    Bounced,
}

/// <summary>One address of the envelope, with what became of it.</summary>
internal sealed record DispatchRecipient(string Address, RecipientState State = RecipientState.Waiting, string? Said = null, Instant? At = null)
{
    public bool IsLost => State is RecipientState.Refused or RecipientState.Bounced;

    /// <summary>After a try that ended: what was not refused shares the mail's fate.</summary>
    public DispatchRecipient After(Posted posted, Instant at)
    {
        // A bounce can be quicker than the note of what was handed over.
        if (State != RecipientState.Waiting)
            return this;
        var refusal = posted.Tried.Refused?.FirstOrDefault(refused => Is(refused.Address));
        var isRefused = refusal is not null || posted.Tried.Outcome == "rejected";
        return posted.State switch
        {
            DeliveryState.Accepted or DeliveryState.Failed when isRefused =>
                this with { State = RecipientState.Refused, Said = refusal?.Response ?? posted.Tried.Words, At = at },
            DeliveryState.Accepted => this with { State = RecipientState.Accepted, At = at },
            _ => this with { At = at },
        };
    }

    public bool Is(string? address) => Address.Equals(address, StringComparison.OrdinalIgnoreCase);
}
