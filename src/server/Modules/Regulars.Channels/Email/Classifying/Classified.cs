using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Classifying;

/// <summary>What kind of mail one is, and what told so; null when nothing spoke against a human.</summary>
internal sealed record Classified(MailClass Class, string? Because)
{
    public static Classified Human { get; } = new(MailClass.Human, null);
}
