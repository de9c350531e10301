using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;

namespace Regulars.Channels.Email.Reading;

/// <summary>A mail that has been read: its attachments' bytes are kept, their rows are not yet written.</summary>
internal sealed record ReadMail(ParsedMail Mail, string Text, string? Html, FoldPosition? Fold, IReadOnlyList<ReadFile> Files)
{
    /// <summary>What it reports about a mail that may be ours; null when it is no such report.</summary>
    public BounceReport? Bounce { get; init; }

    /// <summary>Whether it comes from whom it says; null where nobody had to look.</summary>
    public SenderCheck? Check { get; init; }
}

internal sealed record ReadFile(StoredFile File, bool IsInline);

/// <summary>What came of reading: the mail, or why it cannot be read together with the file it came as.</summary>
internal sealed record Reading(ReadMail? Mail, string? Error, ReadFile? Original);
