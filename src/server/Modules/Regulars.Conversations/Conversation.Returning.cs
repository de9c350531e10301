using Regulars.Contracts.Conversations;

namespace Regulars.Conversations;

internal sealed partial class Conversation
{
    /// <summary>A reply came back, is late, or has arrived. When it came back, somebody has to find another way: it is open and unread again.</summary>
    public void Return(Message reply, ReturnedReply returned, Moment now)
    {
        foreach (var to in returned.Recipients.Where(to => to.Kind != ReturnKind.Delivered))
        {
            Tell(now, to.Kind == ReturnKind.Failed ? "bounced" : "delayed", new
            {
                reply.Sequence,
                to.Address,
                to.Reason,
                to.Status,
                Mail = returned.Report,
            });
        }
        var lost = returned.Recipients.Where(to => to.Kind == ReturnKind.Failed).ToList();
        Settle(reply, returned, lost, now);
        if (lost.Count > 0)
            ShowAgain(now);
    }

    private static void Settle(Message reply, ReturnedReply returned, List<ReturnedTo> lost, Moment now)
    {
        var told = lost.Count == 0 ? null : string.Join('\n', lost.Select(to => $"{to.Address}: {to.Detail}"));
        if (returned.State is DeliveryState.Failed or DeliveryState.Delivered && returned.State != reply.DeliveryState)
            reply.Deliver(returned.State, told ?? reply.DeliveryDetail, email: null, now.At);
        else if (told is not null)
            reply.NoteOnDelivery(told, now.At);
    }

    private void ShowAgain(Moment now)
    {
        Reopen("bounce", now);
        Wake("bounce", now);
        WaitingSince ??= now.At;
        (customersTurnSince, IsUnread, LastMessageAt) = (null, true, now.At);
        Move(Status.Open, now);
    }
}
