using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Team;
using Regulars.Team.Agents;
using Xunit;

namespace Regulars.UnitTests.Team.Agents;

public sealed class AgentTests
{
    [Fact]
    public void The_last_owner_stays_owner()
    {
        var owner = Active(Role.Owner);

        Assert.Equal(TeamErrors.LastOwner, owner.ChangeRole(Role.Lead, otherOwners: 0).Error);
        Assert.Equal(TeamErrors.LastOwner, owner.Remove(otherOwners: 0).Error);
        Assert.Equal((Role.Owner, AgentState.Active), (owner.Role, owner.State));
    }

    [Fact]
    public void One_of_two_owners_may_go() => Assert.True(Active(Role.Owner).Remove(otherOwners: 1).IsChange);

    [Fact]
    public void An_owner_who_has_not_joined_yet_may_be_removed() =>
        Assert.True(new Agent(TypedId.New<AgentId>(), "Bob", "bob@x.example", Role.Owner).Remove(otherOwners: 0).IsChange);

    [Fact]
    public void The_same_role_again_changes_nothing() => Assert.Equal(Outcome.Unchanged, Active(Role.Lead).ChangeRole(Role.Lead, otherOwners: 1));

    [Fact]
    public void Removing_twice_changes_nothing()
    {
        var agent = Active(Role.Agent);
        agent.Remove(otherOwners: 1);

        Assert.Equal(Outcome.Unchanged, agent.Remove(otherOwners: 1));
        Assert.Equal(TeamErrors.Removed, agent.ChangeRole(Role.Owner, otherOwners: 1).Error);
    }

    private static Agent Active(Role role)
    {
        var agent = new Agent(TypedId.New<AgentId>(), "Bob", "bob@x.example", role);
        agent.Join(TypedId.New<AccountId>(), "Bob");
        return agent;
    }
}
