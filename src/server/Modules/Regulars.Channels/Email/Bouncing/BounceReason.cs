using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>Why a mail did not arrive: a stable code that clients translate, and the same in plain English.</summary>
/// <param name="IsOfAddress">Whether it is the address that is at fault, and not this one mail.</param>
internal sealed partial record BounceReason(string Code, string Words, bool IsOfAddress)
{
    public static BounceReason NoSuchAddress { get; } = new("no_such_address", "The address does not exist", true);

    public static BounceReason NoSuchDomain { get; } = new("no_such_domain", "The domain takes no mail", true);

    public static BounceReason BadAddress { get; } = new("bad_address", "The address is written wrongly", true);

    public static BounceReason Disabled { get; } = new("mailbox_disabled", "The mailbox is switched off", true);

    public static BounceReason Full { get; } = new("mailbox_full", "The mailbox is full", false);

    public static BounceReason TooLarge { get; } = new("too_large", "The mail is too large for the other side", false);

    public static BounceReason NoAnswer { get; } = new("no_answer", "The other side's server could not be reached", false);

    public static BounceReason Refused { get; } = new("refused", "The other side refuses our mail", false);

    public static BounceReason Content { get; } = new("content", "The other side cannot take mail of this form", false);

    public static BounceReason Other { get; } = new("other", "The other side did not say why", false);

    public static IReadOnlyList<BounceReason> All { get; } =
        [NoSuchAddress, NoSuchDomain, BadAddress, Disabled, Full, TooLarge, NoAnswer, Refused, Content, Other];

    /// <summary>By the status code; where that says nothing, or is known to be used for something else, by the words.</summary>
    public static BounceReason Of(string? status, string? said)
    {
        var byWords = said is null ? null : OfWords(said);
        return (status is { Length: > 2 } ? status[2..] : "") switch
        {
            "1.1" or "1.6" => NoSuchAddress,
            // Exchange says these of recipients that its directory does not know.
            "1.10" or "4.1" when byWords == NoSuchAddress => NoSuchAddress,
            "1.2" or "1.10" or "4.4" => NoSuchDomain,
            "1.3" => BadAddress,
            "2.1" => byWords == Full ? Full : Disabled,
            "2.2" => Full,
            "2.3" or "3.4" => TooLarge,
            "4.1" or "4.2" or "4.3" or "4.7" => NoAnswer,
            ['7', '.', ..] => byWords == NoSuchAddress ? NoSuchAddress : Refused,
            ['6', '.', ..] => Content,
            _ => byWords ?? Other,
        };
    }

    private static BounceReason? OfWords(string said) => Patterns.FirstOrDefault(known => known.Pattern.IsMatch(said)).Reason;

    private static readonly (Regex Pattern, BounceReason Reason)[] Patterns =
    [
        (FullWords(), Full),
        (TooLargeWords(), TooLarge),
        (NoSuchAddressWords(), NoSuchAddress),
        (NoSuchDomainWords(), NoSuchDomain),
        (DisabledWords(), Disabled),
        (RefusedWords(), Refused),
        (NoAnswerWords(), NoAnswer),
    ];

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(mailbox|inbox|account)\b.{0,30}\bfull|over ?quota|quota.{0,20}exceeded|exceed\w* .{0,30}quota|insufficient .{0,20}storage", Loosely)]
    private static partial Regex FullWords();

    [GeneratedRegex(@"too (large|big)|size .{0,20}exceed|exceed\w* .{0,30}size|message size", Loosely)]
    private static partial Regex TooLargeWords();

    [GeneratedRegex(
        @"(user|recipient|mailbox|address|account|alias).{0,40}(unknown|not found|does ?n.t exist|does not exist|not exist|invalid|no longer (exists|valid|here)|not listed|address rejected)"
        + @"|(unknown|no such|invalid|nonexistent|non-existent|bad destination) .{0,20}(user|recipient|mailbox|address|account|person)|no mailbox here"
        + @"|recipient (address )?rejected|recipientnotfound|mailbox unavailable|couldn.t be found", Loosely)]
    private static partial Regex NoSuchAddressWords();

    [GeneratedRegex(@"(host|domain)( name)? .{0,40}(unknown|not found|does not exist)|unrouteable|unknown (host|domain)|no such (host|domain)|nullmx|null mx|couldn.t find any host", Loosely)]
    private static partial Regex NoSuchDomainWords();

    [GeneratedRegex(@"(mailbox|account|user|recipient).{0,30}(disabled|inactive|suspended|deactivated|closed|locked)", Loosely)]
    private static partial Regex DisabledWords();

    [GeneratedRegex(@"spam|block(ed|list| list)|black ?list|policy|denied|reputation|dmarc|\bspf\b|dkim|not allowed|prohibited|unsolicited", Loosely)]
    private static partial Regex RefusedWords();

    [GeneratedRegex(@"timed? ?out|connection refused|could not connect|can.?t connect|unreachable|expired|retry time", Loosely)]
    private static partial Regex NoAnswerWords();
}
