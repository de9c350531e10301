using Regulars.Contracts;

namespace Regulars.Channels.Email;

/// <summary>The rules of email that a request can break.</summary>
internal static class EmailErrors
{
    public static Error BadAddress { get; } = Error.Invalid("bad_address", "This is not an email address.");

    public static Error AddressTaken { get; } = new("address_taken", "This address already belongs to a mailbox here. Choose another one.");

    public static Error DomainTaken { get; } = new("domain_taken", "Another mailbox takes all mail to this domain already, or another workspace has a mailbox there.");

    public static Error NoServer { get; } = new("no_outgoing_server", "No outgoing mail server is set. Set one first.");

    public static Error NoMailbox { get; } = new("no_mailbox", "There is no mailbox to send from. Open one first.");

    public static Error NoSuchBrand { get; } = Error.Invalid("no_such_brand", "There is no such brand.");

    public static Error LastMailbox { get; } = new("last_mailbox", "This is the only mailbox. Open another one first.");

    public static Error ImapPasswordMissing { get; } = Error.Invalid("password_missing", "The server needs a password, or a sign-in at its provider.");

    public static Error BadOauth { get; } = Error.Invalid("bad_oauth", "A provider of one's own needs both addresses, and they begin with https://.");

    public static Error BackfillRunning { get; } = new("backfill_running", "Older mail is being brought in already. Stop that first.");

    public static Error BackfillFromFuture { get; } = Error.Invalid("backfill_from_future", "Choose a day in the past.");

    public static Error ReceiptEmpty { get; } = Error.Invalid("receipt_empty", "Write what the receipt says, or switch it off.");

    public static Error PasswordMissing { get; } = Error.Invalid("password_missing", "A user name needs a password.");

    public static Error UsernameMissing { get; } = Error.Invalid("username_missing", "A sign-in at a provider needs the user name that it is for.");

    public static Error NotItsMailbox { get; } = Error.Invalid("not_its_mailbox", "A brand sends from one of its own mailboxes.");

    public static Error BadZone { get; } = Error.Invalid("bad_zone", "A block list is named by a domain, such as bl.example.org.");

    public static Error BadRelay { get; } = Error.Invalid("bad_relay", "A relay is named by an address or a network, such as 203.0.113.0/28.");

    public static Error BadForwarder { get; } = Error.Invalid("bad_forwarder", "A forwarder is named by a domain, such as example.org.");

    public static Error SuppressedAlready { get; } = new("suppressed_already", "This address stands on the list already.");
}
