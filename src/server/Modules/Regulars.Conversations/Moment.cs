using NodaTime;
using Regulars.Contracts;

namespace Regulars.Conversations;

/// <summary>Who decides, when, and how working time is reckoned then. Every decision of a conversation takes one.</summary>
internal sealed record Moment(Actor By, Instant At, IBusinessTime Calendar)
{
    public Moment(Actor by, IClock clock, IBusinessTime calendar) : this(by, clock.GetCurrentInstant(), calendar)
    {
    }

    /// <summary>The working time since then, by the calendar of its team or brand.</summary>
    public Duration Worked(Conversation conversation, Instant since) => Calendar.Between(conversation.BrandId, conversation.TeamId, since, At);
}
