namespace Regulars.Channels.Email.Mailroom;

/// <summary>The mailroom was not reached: nothing has happened there, and a later try may succeed.</summary>
internal sealed class MailroomAwayException(string message, Exception? inner = null) : Exception(message, inner);
