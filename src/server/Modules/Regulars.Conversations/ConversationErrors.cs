using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;

namespace Regulars.Conversations;

/// <summary>What a conversation refuses, by the rule that would be broken.</summary>
internal static class ConversationErrors
{
    public static Error SnoozeInThePast { get; } = Error.Invalid("snooze_in_the_past", "Choose a time that is still to come.");

    public static Error ResolvedAlready { get; } = new("resolved", "This conversation is resolved. Reopen it first.");

    public static Error NoSuchAgent { get; } = Error.Invalid("no_such_agent", "Nobody with this id works here. Choose another person.");

    public static Error NoSuchTeam { get; } = Error.Invalid("no_such_team", "There is no such team here. Choose another one.");

    public static Error NothingWaits { get; } = new("nothing_waits", "Nothing waits for somebody. All has been taken.");

    public static Error NothingWritten { get; } = Error.Invalid("nothing_written", "Write something or attach a file.");

    public static Error NoRecipient { get; } = Error.Invalid("no_recipient", "Say whom to write to.");

    public static Error NoRecipientsHere { get; } = Error.Invalid("no_recipients_here", "On this channel nobody else can be written to or copied. Leave the addresses out.");

    public static Error NoFilesHere { get; } = Error.Invalid("no_files_here", "This channel carries no files. Send a link.");

    public static Error NoHtmlHere { get; } = Error.Invalid("no_html_here", "This channel carries plain text only. Send it as text.");

    public static Error NoSuchFile { get; } = Error.Invalid("no_such_file", "An attachment is no longer there. Attach it again.");

    public static Error NoSuchBrand { get; } = Error.Invalid("no_such_brand", "There is no such brand here. Choose another one.");

    public static Error NoMailboxToWriteFrom { get; } = new("no_mailbox_to_write_from", "This brand has no mailbox. Connect one, or write in the name of another brand.");

    public static Error OwnAddress { get; } = Error.Invalid("own_address", "This is one of your own mailboxes. Write to somebody else.");

    public static Error NoSuchMessage { get; } = Error.Invalid("no_such_message", "The message this answers is not in this conversation.");

    public static Error NoSuchPriority { get; } = Error.Invalid("no_such_priority", "The priorities are low, normal, high and urgent.");

    public static Error TooManyTags { get; } = new("too_many_tags_here", "A conversation carries 30 tags at most. Take one off first.");

    public static Error NotAFilter { get; } = Error.Invalid("bad_filter", "A filter is name:op:value with a field, operator and value that exist.");

    public static Error TooManyAtOnce { get; } = new("too_many_at_once", "That is more than 20,000 conversations. Narrow the list first.");

    public static Error NotASort { get; } = Error.Invalid("bad_sort", "The orders are newest, oldest, waiting, due and priority.");

    public static Error NotAView { get; } = Error.Invalid("bad_view", "There is no such view. It may have been deleted; choose another one.");

    public static Error NotWhose { get; } = Error.Invalid("bad_whose", "Scheduled replies are listed for mine or all.");

    public static Error OnlyNotesMention { get; } = Error.Invalid("only_notes_mention", "Only a note can mention somebody: the customer would read it.");

    public static Error NothingToSend { get; } = new("nothing_to_send", "Only a reply that failed, was kept or whose fate is unknown can be sent again.");

    public static Error NothingToSettle { get; } = new("nothing_to_settle", "Only of a reply whose fate is unknown can a person say that it arrived.");

    public static Error Suppressed(IReadOnlyList<string> addresses) => new(
        "suppressed", $"Mail to {string.Join(", ", addresses)} comes back or is not wanted. Leave the address out, or have it taken off the suppression list.")
    {
        Current = new { addresses },
    };

    public static Error NoMail { get; } = Error.Invalid("no_mail", "Only a mail that came in has a class.");

    public static Error OnlyIncoming { get; } = Error.Invalid("only_incoming", "Only a message that came in can stand in another conversation.");

    public static Error NoSuchConversation { get; } = Error.Invalid("no_such_conversation", "There is no such conversation. Choose another one.");

    public static Error OnlyMessage { get; } = new("only_message", "It is the only message here. Move it to another conversation instead.");

    public static Error SameConversation { get; } = Error.Invalid("same_conversation", "That is this conversation already. Choose another one.");

    public static Error OtherBrand { get; } = new("other_brand", "The other conversation is with another brand: one conversation answers in one name. Link to it in a note instead.");

    public static Error TooLongToMerge { get; } = new("too_long_to_merge", "Conversations of more than 2,000 lines are not merged.");

    public static Error LeftAlready { get; } = new("left_already", "It has left already, or is just leaving, and cannot be taken back.");

    public static Error BadSendAt { get; } = Error.Invalid("bad_send_at", "Choose a time within the coming year.");

    public static Error Merged(ConversationId into) => new("merged", "This conversation is part of another one now. Your text is kept; go on there.")
    {
        Current = new { into },
    };

    public static Error MergedOn(ConversationId into) => new("merged_on", "The other conversation was merged itself since then. Take that back first.")
    {
        Current = new { into },
    };

    public static Error ClassifiedMeanwhile(MailClass present) => new("classified_meanwhile", "Somebody else has said meanwhile what kind of mail this is.")
    {
        Current = new { Class = present },
    };

    public static Error TooMuchAttached(long most) => Error.Invalid(
        "too_much_attached", $"Attachments have {most / 1024 / 1024} MB together at most on this channel. Send a link for larger files.");

    public static Error TooLong(int most) => Error.Invalid("too_long", $"A message has {most} characters at most on this channel.");

    public static Error NewerMessage(int lastSequence) => new("newer_message", "A newer message came in. Your text is kept; look at it first, then send.")
    {
        Current = new { lastSequence },
    };

    public static Error AssignedMeanwhile(Assignee? assignee) => new("assigned_meanwhile", "Somebody else assigned this meanwhile.")
    {
        Current = new { assignee },
    };

    public static Error RetitledMeanwhile(string subject) => new("retitled_meanwhile", "Somebody else gave this another subject meanwhile.")
    {
        Current = new { subject },
    };

    public static Error MovedMeanwhile(TeamId? team, string? name) => new("team_meanwhile", "Somebody else gave this to another team meanwhile.")
    {
        Current = new { team = team is null ? null : new { id = team, name } },
    };

    public static Error OnlyAssignee(Assignee? assignee) => new("only_assignee", "Only whoever has this conversation answers it. Take it over first.")
    {
        Current = new { assignee },
    };

    public static Error NotYours(Assignee? assignee) => new("not_yours", "Only whoever has a conversation hands it back.")
    {
        Current = new { assignee },
    };
}
