using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Channels.Email.Receiving;

namespace Regulars.FunctionalTests.Channels.Email.Corpus;

/// <summary>What became of a mail: how it joined, where it stands, and its message as the API gives it.</summary>
internal sealed record SeenMail(string? Join, string Class, string? Conversation, JsonElement? Message, string? Error)
{
    public static SeenMail Copy { get; } = new("copy", "", null, null, null);

    public static async Task<SeenMail> Of(RawMail raw, Post post)
    {
        var conversation = raw.ConversationId?.ToString();
        if (raw.State != MailState.Received)
            return new SeenMail(raw.State == MailState.ReceivedElsewhere ? "already-in" : null, ClassOf(raw.State), conversation, null, raw.Error);
        var message = await Fetch(raw, post);
        var email = message.GetProperty("email");
        return new SeenMail(email.GetProperty("joinedBy").GetString(), email.GetProperty("class").GetString()!, conversation, message, null);
    }

    /// <summary>What stands in no conversation as a message: our own mail, and a report on one, which stands there as a line.</summary>
    private static string ClassOf(MailState state) => state switch
    {
        MailState.Own => "own-loop",
        MailState.Report => "bounce",
        _ => "",
    };

    private static async Task<JsonElement> Fetch(RawMail raw, Post post)
    {
        var page = await post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{raw.ConversationId}/messages?limit=100");
        return page.GetProperty("items").EnumerateArray().Single(message => message.GetProperty("id").GetString() == raw.MessageId.ToString());
    }
}
