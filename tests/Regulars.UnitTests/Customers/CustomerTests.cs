using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Customers;
using Regulars.Customers;
using Regulars.Customers.Notes;

namespace Regulars.UnitTests.Customers;

public sealed class CustomerTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 12, 0);
    private static readonly Actor Maya = new(ActorKind.Agent, Guid.CreateVersion7(), "Maya");
    private static readonly Actor Tom = new(ActorKind.Agent, Guid.CreateVersion7(), "Tom");

    [Fact]
    public void The_main_address_stays_when_another_comes_and_moves_on_when_it_goes()
    {
        var hanna = new Customer("Hanna", IdentityKind.Email, "hanna@lindqvist.example", Now);
        var phone = hanna.AddIdentity(IdentityKind.Phone, "+15035550188");
        Assert.Equal("hanna@lindqvist.example", hanna.Address);

        Assert.True(hanna.MakeMain(phone).IsChange);
        Assert.False(hanna.MakeMain(phone).IsChange);
        Assert.True(hanna.RemoveIdentity(phone).IsChange);

        Assert.Equal("hanna@lindqvist.example", hanna.Address);
        Assert.Equal("last_identity", hanna.RemoveIdentity(hanna.Identities[0]).Error?.Code);
    }

    [Fact]
    public void Saying_the_same_again_changes_nothing()
    {
        var hanna = new Customer("Hanna", IdentityKind.Email, "hanna@lindqvist.example", Now);

        Assert.True(hanna.Describe("de", null, "--02-29").IsChange);
        Assert.False(hanna.Describe("de", null, "--02-29").IsChange);
        Assert.True(hanna.Describe(null, null, null).IsChange);
    }

    [Fact]
    public void A_note_is_its_authors()
    {
        var note = new CustomerNote(CustomerId.From(Guid.CreateVersion7()), "Likes tea", Maya, Now);

        Assert.Equal("not_your_note", note.Edit(Tom, "Likes coffee", Now).Error?.Code);
        Assert.Equal("not_your_note", note.Delete(Tom, Now).Error?.Code);
        Assert.False(note.Edit(Maya, "Likes tea", Now).IsChange);
        Assert.Null(note.EditedAt);

        note.Delete(Maya, Now);
        Assert.Equal("not_your_note", note.Restore(Tom).Error?.Code);
        note.Restore(Maya);
        Assert.Null(note.DeletedAt);
    }
}
