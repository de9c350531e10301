using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Feed;
using Regulars.Testing.Time;

namespace Regulars.UnitTests.Platform.Feed;

public sealed class PresenceBookTests
{
    private readonly FakeClock clock = new();
    private readonly PresenceBook book;

    public PresenceBookTests() => book = new PresenceBook(clock);

    [Fact]
    public void The_same_told_again_is_no_news()
    {
        var sitting = New();

        Assert.True(book.Note(sitting));
        Assert.False(book.Note(sitting with { Looking = [.. sitting.Looking] }));
        Assert.True(book.Note(sitting with { IsAway = true }));
        Assert.True(book.Note(sitting with { IsAway = true, Looking = [] }));
        Assert.True(book.Note(sitting with { HasLeft = true }));
        Assert.False(book.Note(sitting with { HasLeft = true }));
        Assert.Empty(book.Of(sitting.Workspace).Agents);
    }

    [Fact]
    public void Whoever_is_not_told_of_again_is_forgotten()
    {
        var (stays, goes) = (New(), New());
        book.Note(stays);
        book.Note(goes);

        clock.Advance(Duration.FromSeconds(30));
        book.Note(stays);
        clock.Advance(Duration.FromSeconds(11));

        Assert.Empty(book.Of(goes.Workspace).Agents);
        Assert.Equal([goes.Workspace], book.Forget());
        Assert.Empty(book.Forget());
        Assert.Equal(stays.Agent, Assert.Single(book.Of(stays.Workspace).Agents).Id);
    }

    [Fact]
    public void An_agent_is_away_when_all_their_streams_are()
    {
        var (first, second) = (New() with { IsAway = true }, New());
        second = second with { Workspace = first.Workspace, Agent = first.Agent, Looking = first.Looking };
        book.Note(first);
        book.Note(second);

        var here = book.Of(first.Workspace);
        Assert.Equal("online", Assert.Single(here.Agents).State);
        Assert.Single(here.Viewing);
        book.Note(second with { IsAway = true });
        Assert.Equal("away", Assert.Single(book.Of(first.Workspace).Agents).State);
    }

    private static Sitting New() => new(
        Guid.CreateVersion7(), TypedId.New<WorkspaceId>(), TypedId.New<AgentId>(), IsAway: false, HasLeft: false, [new Look(TypedId.New<ConversationId>(), "viewing")]);
}
