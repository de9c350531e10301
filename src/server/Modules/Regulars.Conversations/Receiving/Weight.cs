using Regulars.Contracts.Conversations;

namespace Regulars.Conversations.Receiving;

/// <summary>What a message that came in moves.</summary>
internal enum Weight
{
    /// <summary>Somebody waits for an answer.</summary>
    Personal,

    /// <summary>It is to be seen, and nobody waits.</summary>
    Notice,

    /// <summary>It is kept where it belongs and moves nothing: neither reopens nor stops a clock.</summary>
    Quiet,

    /// <summary>It lies apart.</summary>
    Spam,
}

internal static class Weights
{
    public static Weight Of(MailClass? mail) => mail switch
    {
        MailClass.Notification or MailClass.List => Weight.Notice,
        MailClass.OutOfOffice or MailClass.Bounce or MailClass.OwnLoop => Weight.Quiet,
        MailClass.Spam => Weight.Spam,
        _ => Weight.Personal,
    };
}
