using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Outbox;

namespace Regulars.Conversations.Replying;

/// <summary>The outbox rows of replies that leave later; one for each.</summary>
internal sealed class Departures(EventOutbox outbox)
{
    public Task Schedule(Message reply, Conversation conversation, CancellationToken ct) =>
        outbox.Schedule(new ReplyWritten(conversation.Id, reply.Id, reply.Channel), reply.SendAt!.Value, KeyOf(reply.Id), ct);

    public Task Cancel(MessageId reply, CancellationToken ct) => outbox.Cancel<ReplyWritten>(KeyOf(reply), ct);

    private static string KeyOf(MessageId reply) => $"send/{reply}";
}
