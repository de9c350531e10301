using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Sending;

/// <summary>What a try to hand a mail over came to.</summary>
/// <param name="Outcome">One of <see cref="Outcomes"/>.</param>
/// <param name="Refused">Recipients that the server did not take, and why.</param>
/// <param name="SignedBy">The domain whose key signed it.</param>
internal sealed record Tried(
    string Outcome, string? Server = null, int? Code = null, string? Words = null, IReadOnlyList<Refusal>? Refused = null, string? SignedBy = null)
{
    /// <summary>What the mailroom answers, and what we add: kept where no server is set, invalid, crashed on the way, gone wrong before anybody was called, without a sign-in that lasts.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
        ["accepted", "rejected", "deferred", "unreachable", "unknown", "kept", "invalid", "crashed", "not-tried", NotSignedIn];

    /// <summary>It waits for a person, not for a better moment: no try is used up.</summary>
    private const string NotSignedIn = "not-signed-in";

    public bool UsesUpATry => Outcome != NotSignedIn;

    public static Tried WithoutSignIn(string why) => new(NotSignedIn, Words: why);

    public static Tried NotAtAll(string why) => new("not-tried", Words: why);
}
