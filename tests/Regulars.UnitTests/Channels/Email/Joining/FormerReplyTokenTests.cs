using Regulars.Channels.Email.Joining;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;

namespace Regulars.UnitTests.Channels.Email.Joining;

public sealed class FormerReplyTokenTests
{
    /// <summary>As it stands in mails that were sent with this key.</summary>
    private const string Token = "agrpaaaaabyabaaaaaaaaaaaaj2jvc2t27maw6y";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly WorkspaceId Workspace = WorkspaceId.From(new Guid("01a2f000-0000-7000-8000-000000000001"));
    private static readonly ConversationId Conversation = ConversationId.From(new Guid("01a2f000-0000-7000-8000-000000000002"));

    [Fact]
    public void A_token_that_was_sent_before_still_names_its_conversation()
    {
        Assert.Equal(Conversation, FormerReplyToken.Read(Key, Workspace, Token));
        Assert.Equal(Conversation, FormerReplyToken.Read(Key, Workspace, Token.ToUpperInvariant()));
    }

    [Fact]
    public void Another_workspace_another_key_and_any_other_letter_make_it_none()
    {
        Assert.Null(FormerReplyToken.Read(Key, TypedId.New<WorkspaceId>(), Token));
        Assert.Null(FormerReplyToken.Read([.. Key.Reverse()], Workspace, Token));
        for (var i = 0; i < Token.Length - 1; i++)
            Assert.Null(FormerReplyToken.Read(Key, Workspace, Token.Remove(i, 1).Insert(i, Token[i] == 'a' ? "b" : "a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("newsletter")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("äöü")]
    public void Other_tags_are_no_tokens(string tag) => Assert.Null(FormerReplyToken.Read(Key, Workspace, tag));
}
