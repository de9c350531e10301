using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Files;

namespace Regulars.Channels.Email.Sending;

/// <summary>A mail with all that posting it needs.</summary>
/// <param name="Envelope">From whom and to whom, as servers see it.</param>
/// <param name="Server">Null: it is kept and not sent.</param>
/// <param name="KeptAs">The name of the file it is then kept in.</param>
internal sealed record Letter(
    Guid Dispatch, OutgoingMail Mail, Envelope Envelope, IReadOnlyList<StoredFile> Files, SmtpServer? Server, string KeptAs, bool IsLastTry, bool IsNotice);
