using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Outgoing;
using Regulars.Platform.Files;

namespace Regulars.Channels.Email.Sending;

/// <summary>A mail with all that posting it needs.</summary>
/// <param name="Way">Null: it is kept and not sent.</param>
/// <param name="KeptAs">The name of the file it is then kept in.</param>
internal sealed record Letter(Guid Dispatch, OutgoingMail Mail, IReadOnlyList<StoredFile> Files, WayOut? Way, string KeptAs, bool IsNotice)
{
    /// <summary>From whom and to whom, as servers see it.</summary>
    public Envelope Envelope { get; init; } = new("", []);

    public bool IsLastTry { get; init; }

    /// <summary>It is not its turn before then: nothing was begun.</summary>
    public Instant? WaitsUntil { get; init; }
}
