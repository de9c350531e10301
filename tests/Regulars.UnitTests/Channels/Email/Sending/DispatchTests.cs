using NodaTime;
using Regulars.Channels.Email;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Sending;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Sending;

public sealed class DispatchTests
{
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_800_000_000);

    [Fact]
    public void The_sender_carries_the_token_where_there_is_room()
    {
        var token = new DispatchEnvelope("help@shop.example", ["a@x.example"]).BounceToken;

        Assert.Equal($"help+b-{token}@shop.example", new DispatchEnvelope("help@shop.example", []).Sender(token));
        Assert.Equal("help+team@shop.example", new DispatchEnvelope("help+team@shop.example", []).Sender(token));
        var longest = $"{new string('a', 45)}@shop.example";
        Assert.True(EmailAddress.IsValid(new DispatchEnvelope(longest, []).Sender(token)));
        Assert.NotEqual(longest, new DispatchEnvelope(longest, []).Sender(token));
        Assert.Equal($"a{longest}", new DispatchEnvelope($"a{longest}", []).Sender(token));
    }

    [Fact]
    public void An_automatic_answer_has_no_sender()
    {
        var mail = Mail([new Header("Auto-Submitted", "auto-replied")]);

        Assert.Equal("", DispatchEnvelope.Of(mail).Sender("x"));
        Assert.StartsWith("help+b-", DispatchEnvelope.Of(Mail([])).Sender("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_failed_when_it_reached_nobody_and_arrived_when_it_reached_the_rest()
    {
        var dispatch = Sent(["a@x.example", "b@x.example", "c@x.example"], new Refusal("C@x.example", 550, "no"));
        Assert.Equal(RecipientState.Refused, dispatch.Recipients[2].State);

        Assert.True(dispatch.Learn("A@x.example", RecipientState.Bounced, "gone", Now));
        Assert.Equal(DeliveryState.Accepted, dispatch.State);
        Assert.False(dispatch.Learn("a@x.example", RecipientState.Bounced, "gone", Now));
        Assert.False(dispatch.Learn("a@x.example", RecipientState.Delivered, null, Now));
        Assert.True(dispatch.Learn("b@x.example", RecipientState.Bounced, "gone", Now));
        Assert.Equal(DeliveryState.Failed, dispatch.State);

        var other = Sent(["a@x.example", "c@x.example"], new Refusal("c@x.example", 550, "no"));
        other.Learn("a@x.example", RecipientState.Delivered, null, Now);
        Assert.Equal(DeliveryState.Delivered, other.State);
    }

    [Fact]
    public void A_bounce_that_is_quicker_than_our_own_note_stays()
    {
        var dispatch = Begun(["a@x.example"]);
        dispatch.Learn("a@x.example", RecipientState.Bounced, "gone", Now);

        dispatch.End(new Posted(DeliveryState.Accepted, null, null, new Tried("accepted")), Now);

        Assert.Equal((RecipientState.Bounced, DeliveryState.Failed), (dispatch.Recipients[0].State, dispatch.State));
    }

    [Fact]
    public void Waiting_for_a_person_to_sign_in_uses_up_no_try()
    {
        var dispatch = Begun(["a@x.example"]);

        dispatch.PutOff("Sign in again", Tried.WithoutSignIn("Sign in again"), Now);

        Assert.Equal(0, dispatch.Tries);
        dispatch.Begin(new DispatchEnvelope("help@shop.example", ["a@x.example"]), Now);
        dispatch.PutOff("Busy", new Tried("deferred"), Now);
        Assert.Equal(1, dispatch.Tries);
    }

    [Fact]
    public void A_plain_sender_carries_no_token() =>
        Assert.Equal("help@shop.example", DispatchEnvelope.Of(Mail([]), isPlain: true).Sender("x"));

    private static Dispatch Sent(string[] to, Refusal refused)
    {
        var dispatch = Begun(to);
        dispatch.End(new Posted(DeliveryState.Accepted, null, null, new Tried("accepted", Refused: [refused])), Now);
        return dispatch;
    }

    private static Dispatch Begun(string[] to)
    {
        var dispatch = new Dispatch(Guid.CreateVersion7(), "id@shop.example", isNotice: false);
        dispatch.Begin(new DispatchEnvelope("help@shop.example", to), Now);
        return dispatch;
    }

    private static OutgoingMail Mail(IReadOnlyList<Header> headers) => new(
        new MailAddress("Shop", "help@shop.example"), [new MailAddress("", "a@x.example")], [], null, "Hello", "id@shop.example", null, [], Now, "", "", headers, []);
}
