using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;

namespace Regulars.Contracts.Conversations;

/// <summary>A message came in from a customer.</summary>
/// <param name="IsAutomatic">A machine wrote it, or nobody asked for it: no machine of ours answers.</param>
[EventName("message.received")]
public sealed record MessageReceived(ConversationId Conversation, MessageId Message, CustomerId Customer, bool IsFirst, bool IsAutomatic = false) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>Somebody of ours opened a conversation by writing first.</summary>
[EventName("conversation.begun")]
public sealed record ConversationBegun(ConversationId Conversation, CustomerId Customer, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A reply was written and waits to be sent on its channel.</summary>
[EventName("reply.written")]
public sealed record ReplyWritten(ConversationId Conversation, MessageId Message, string Channel) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A conversation was ended.</summary>
[EventName("conversation.resolved")]
public sealed record ConversationResolved(ConversationId Conversation, CustomerId Customer, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A resolved conversation goes on.</summary>
[EventName("conversation.reopened")]
public sealed record ConversationReopened(ConversationId Conversation, CustomerId Customer, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A conversation became part of another one.</summary>
[EventName("conversation.merged")]
public sealed record ConversationMerged(ConversationId Conversation, ConversationId Into, CustomerId Customer, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A conversation that had been merged stands for itself again.</summary>
[EventName("conversation.unmerged")]
public sealed record ConversationUnmerged(ConversationId Conversation, ConversationId From, CustomerId Customer, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A conversation has another owner, or none.</summary>
[EventName("conversation.assigned")]
public sealed record ConversationAssigned(ConversationId Conversation, AgentId? From, AgentId? To, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A note mentions an agent.</summary>
[EventName("agent.mentioned")]
public sealed record AgentMentioned(ConversationId Conversation, MessageId Note, AgentId Agent, Actor By) : IEvent
{
    public string? Lane => Conversation.ToString();
}

/// <summary>A snoozed conversation's time has come.</summary>
[EventName("conversation.snooze-ended")]
public sealed record SnoozeEnded(ConversationId Conversation, NodaTime.Instant Until) : IEvent
{
    public string? Lane => Conversation.ToString();
}
