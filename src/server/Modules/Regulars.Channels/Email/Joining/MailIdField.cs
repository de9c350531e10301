using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Joining;

/// <summary><c>email.id:is:&lt;Message-ID&gt;</c>: the conversation where a mail with this id, or one that refers to it, stands.</summary>
internal sealed class MailIdField(RegularsDb db) : IFilterConversations
{
    public string Name => "email.id";

    public FilterShape Shape { get; } = new(FilterKind.Text, ["is"]);

    public IQueryable<ConversationId>? Matching(string op, string value)
    {
        var key = MailId.Key(value.Trim().TrimStart('<').TrimEnd('>'));
        return op == "is" ? db.MailIds.Where(id => id.Id == key).Select(id => id.Conversation) : null;
    }
}
