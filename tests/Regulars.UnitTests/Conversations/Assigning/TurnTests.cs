using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Conversations.Assigning;

namespace Regulars.UnitTests.Conversations.Assigning;

public sealed class TurnTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    [Fact]
    public void Who_had_no_turn_yet_comes_first_and_then_whoever_waited_longest()
    {
        var (never, early, late) = (Member(null), Member(Noon), Member(Noon + Duration.FromHours(1)));

        Assert.Equal(never, Turn.Of(Assignment.RoundRobin, [late, never, early], None));
        Assert.Equal(early, Turn.Of(Assignment.RoundRobin, [late, early], None));
    }

    [Fact]
    public void The_least_busy_comes_first_and_among_equals_whose_turn_it_is()
    {
        var (busy, idle, idleLonger) = (Member(null), Member(Noon), Member(Noon - Duration.FromHours(1)));
        var open = new Dictionary<AgentId, int> { [busy.Id] = 2, [idle.Id] = 1, [idleLonger.Id] = 1 };

        Assert.Equal(idleLonger, Turn.Of(Assignment.LeastBusy, [busy, idle, idleLonger], open));
        Assert.Equal(busy, Turn.Of(Assignment.RoundRobin, [busy, idle, idleLonger], open));
    }

    [Fact]
    public void Who_has_as_many_as_they_take_is_passed_over()
    {
        var (full, free) = (Member(null, capacity: 1), Member(Noon, capacity: 1));

        Assert.Equal(free, Turn.Of(Assignment.RoundRobin, [full, free], new Dictionary<AgentId, int> { [full.Id] = 1 }));
        Assert.Null(Turn.Of(Assignment.RoundRobin, [full], new Dictionary<AgentId, int> { [full.Id] = 1 }));
        Assert.Null(Turn.Of(Assignment.LeastBusy, [], None));
    }

    private static Dictionary<AgentId, int> None => [];

    private static AvailableMember Member(Instant? lastTurn, int? capacity = null) => new(TypedId.New<AgentId>(), "Somebody", capacity, lastTurn);
}
