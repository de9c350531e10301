using System.ComponentModel.DataAnnotations;

namespace Regulars.Contracts.Conversations;

/// <summary>Whether a mail comes from the domain that it names as its sender's.</summary>
public enum SenderProof
{
    /// <summary>The domain's signature or its servers say so.</summary>
    Proved,

    /// <summary>Nothing says so, and the domain does not say that something must.</summary>
    Unproved,

    /// <summary>The domain says how its mails are known, and this is not one.</summary>
    Failed,

    /// <summary>Nobody could be asked.</summary>
    Unknown,

    /// <summary>Nobody asked.</summary>
    Unchecked,
}

/// <summary>What is known of a mail's sender.</summary>
/// <param name="Domain">The one it names.</param>
/// <param name="By">What proves it: <c>dkim</c>, <c>spf</c>; or <c>upstream</c>, when a server of the reader's own says that it failed.</param>
/// <param name="Policy">What the domain asks for when a mail fails.</param>
/// <param name="PassedOnBy">A forwarder that is believed and saw the proof before it passed the mail on.</param>
/// <param name="ListedIn">The block lists on which the server stands that sent it.</param>
public sealed record SenderCheck(
    SenderProof Proof,
    string Domain,
    IReadOnlyList<string> By,
    [property: AllowedValues("none", "quarantine", "reject")] string Policy = "none",
    string? PassedOnBy = null,
    IReadOnlyList<string>? ListedIn = null);
