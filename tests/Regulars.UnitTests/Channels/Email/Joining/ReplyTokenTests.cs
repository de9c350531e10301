using Regulars.Channels.Email;
using Regulars.Channels.Email.Joining;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;

namespace Regulars.UnitTests.Channels.Email.Joining;

public sealed class ReplyTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly WorkspaceId Workspace = TypedId.New<WorkspaceId>();
    private static readonly ConversationId Conversation = TypedId.New<ConversationId>();

    [Fact]
    public void A_token_names_its_conversation_in_any_case()
    {
        var token = ReplyToken.Write(Key, Workspace, Conversation);

        Assert.Equal(Conversation, ReplyToken.Read(Key, Workspace, token));
        Assert.Equal(Conversation, ReplyToken.Read(Key, Workspace, token.ToUpperInvariant()));
        Assert.True(EmailAddress.IsValid(EmailAddress.WithTag("customer.support@shop.example", token)));
    }

    [Fact]
    public void Another_workspace_another_key_and_any_other_letter_make_it_none()
    {
        var token = ReplyToken.Write(Key, Workspace, Conversation);

        Assert.Null(ReplyToken.Read(Key, TypedId.New<WorkspaceId>(), token));
        Assert.Null(ReplyToken.Read([.. Key.Reverse()], Workspace, token));
        for (var i = 0; i < token.Length - 1; i++)
            Assert.Null(ReplyToken.Read(Key, Workspace, token.Remove(i, 1).Insert(i, token[i] == 'a' ? "b" : "a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("newsletter")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("äöü")]
    public void Other_tags_are_no_tokens(string tag) => Assert.Null(ReplyToken.Read(Key, Workspace, tag));
}
