namespace Regulars.Contracts.Conversations;

/// <summary>What kind of mail one is. Each is kept and readable; what differs is what it moves.</summary>
public enum MailClass
{
    /// <summary>Somebody wrote it and waits for an answer.</summary>
    Human,

    /// <summary>A machine tells something: it is shown, and nobody waits.</summary>
    Notification,

    /// <summary>A machine answers for somebody who is away, or says that a mail was read: it moves nothing.</summary>
    OutOfOffice,

    /// <summary>A mail server says what became of a mail of ours: it moves nothing but that mail's delivery.</summary>
    Bounce,

    /// <summary>It went to many: it is shown, and nobody waits.</summary>
    List,

    /// <summary>We sent it ourselves.</summary>
    OwnLoop,

    /// <summary>Somebody invites, or answers an invitation.</summary>
    Invitation,

    /// <summary>Nobody asked for it: it lies apart and is never answered by a machine.</summary>
    Spam,
}
