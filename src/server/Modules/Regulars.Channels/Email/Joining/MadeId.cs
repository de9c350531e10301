using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email.Joining;

/// <summary>An id of our own for a mail that has none, or one that another mail had first. It never leaves the house.</summary>
internal static class MadeId
{
    private const string Domain = "@made.regulars.invalid";

    public static string For(RawMailId mail) => $"{mail.Value:N}{Domain}";

    public static bool Is(string id) => id.EndsWith(Domain, StringComparison.Ordinal);
}
