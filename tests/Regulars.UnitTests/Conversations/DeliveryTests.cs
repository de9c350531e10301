using Regulars.Contracts.Conversations;
using Regulars.Conversations;

namespace Regulars.UnitTests.Conversations;

public sealed class DeliveryTests
{
    [Theory]
    [InlineData(DeliveryState.Queued, DeliveryState.Sending, true)]
    [InlineData(DeliveryState.Sending, DeliveryState.Queued, true)]
    [InlineData(DeliveryState.Sending, DeliveryState.Unknown, true)]
    [InlineData(DeliveryState.Accepted, DeliveryState.Delivered, true)]
    [InlineData(DeliveryState.Accepted, DeliveryState.Sending, false)]
    [InlineData(DeliveryState.Delivered, DeliveryState.Accepted, false)]
    [InlineData(DeliveryState.Failed, DeliveryState.Accepted, false)]
    [InlineData(DeliveryState.Kept, DeliveryState.Sending, false)]
    [InlineData(DeliveryState.Unknown, DeliveryState.Sending, false)]
    public void Delivery_only_moves_forward(DeliveryState from, DeliveryState to, bool moves)
    {
        var message = In(from);

        message.Deliver(to, "why", null, A.Noon);

        Assert.Equal(moves ? to : from, message.DeliveryState);
    }

    [Theory]
    [InlineData(DeliveryState.Failed, true)]
    [InlineData(DeliveryState.Kept, true)]
    [InlineData(DeliveryState.Unknown, true)]
    [InlineData(DeliveryState.Sending, false)]
    [InlineData(DeliveryState.Accepted, false)]
    public void Only_what_did_not_leave_for_sure_is_sent_again(DeliveryState state, bool again)
    {
        Assert.Equal(again, In(state).QueueAgain(A.Moment()).IsChange);
    }

    private static Message In(DeliveryState state)
    {
        A.Conversation().Reply(A.Words(), 1, A.Moment(), out var message);
        if (state is DeliveryState.Accepted or DeliveryState.Delivered or DeliveryState.Failed or DeliveryState.Unknown)
            message!.Deliver(DeliveryState.Sending, null, null, A.Noon);
        if (state == DeliveryState.Delivered)
            message!.Deliver(DeliveryState.Accepted, null, null, A.Noon);
        message!.Deliver(state, null, null, A.Noon);
        Assert.Equal(state, message.DeliveryState);
        return message;
    }
}
