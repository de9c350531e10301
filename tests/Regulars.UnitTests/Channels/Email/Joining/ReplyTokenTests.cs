using Regulars.Channels.Email;
using Regulars.Channels.Email.Joining;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Workspaces;

namespace Regulars.UnitTests.Channels.Email.Joining;

public sealed class ReplyTokenTests
{
    private const int Number = 1042;
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly WorkspaceId Workspace = TypedId.New<WorkspaceId>();
    private static readonly ConversationId Conversation = TypedId.New<ConversationId>();

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(1042)]
    [InlineData(int.MaxValue)]
    public void A_token_names_its_conversation_in_any_case(int number)
    {
        var token = ReplyToken.Write(Key, Workspace, Conversation, number);

        foreach (var text in new[] { token, token.ToUpperInvariant() })
        {
            Assert.Equal(number, ReplyToken.NumberIn(text));
            Assert.True(ReplyToken.Is(text, Key, Workspace, Conversation, number));
        }
        Assert.True(EmailAddress.IsValid(EmailAddress.WithTag($"{new string('a', 40)}@shop.example", token)));
    }

    [Fact]
    public void Another_workspace_conversation_number_key_and_any_other_letter_make_it_none()
    {
        var token = ReplyToken.Write(Key, Workspace, Conversation, Number);

        Assert.False(ReplyToken.Is(token, Key, TypedId.New<WorkspaceId>(), Conversation, Number));
        Assert.False(ReplyToken.Is(token, Key, Workspace, TypedId.New<ConversationId>(), Number));
        Assert.False(ReplyToken.Is(token, Key, Workspace, Conversation, Number + 1));
        Assert.False(ReplyToken.Is(token, [.. Key.Reverse()], Workspace, Conversation, Number));
        for (var i = 0; i < token.Length; i++)
            Assert.False(ReplyToken.Is(token.Remove(i, 1).Insert(i, token[i] == 'a' ? "b" : "a"), Key, Workspace, Conversation, Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("newsletter")]
    [InlineData("aaaaaaaaaaaaaaaa")] // a signature without a number
    [InlineData("ab" + "aaaaaaaaaaaaaaaa")] // we write no leading zeros
    [InlineData("777777777777777777777777")] // too long
    [InlineData("7777777" + "aaaaaaaaaaaaaaaa")] // more than a number can be
    [InlineData("äöü" + "aaaaaaaaaaaaaaaa")]
    public void Other_tags_have_no_number(string tag) => Assert.Null(ReplyToken.NumberIn(tag));
}
