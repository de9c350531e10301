using Regulars.Contracts;

namespace Regulars.Channels.Email;

/// <summary>The rules of email that a request can break.</summary>
internal static class EmailErrors
{
    public static Error BadAddress { get; } = Error.Invalid("bad_address", "This is not an email address.");

    public static Error AddressTaken { get; } = new("address_taken", "This address already belongs to a mailbox here. Choose another one.");

    public static Error NoServer { get; } = new("no_outgoing_server", "No outgoing mail server is set. Set one first.");

    public static Error NoMailbox { get; } = new("no_mailbox", "There is no mailbox to send from. Open one first.");

    public static Error PasswordMissing { get; } = Error.Invalid("password_missing", "A user name needs a password.");

    public static Error NotItsMailbox { get; } = Error.Invalid("not_its_mailbox", "A brand sends from one of its own mailboxes.");

    public static Error SuppressedAlready { get; } = new("suppressed_already", "This address stands on the list already.");
}
