namespace Regulars.Contracts.Channels;

/// <summary>Addresses that are not written to: mail to them came back, or their owners want none.</summary>
public interface ISuppressions
{
    /// <summary>Those among these addresses that stand on the list of this channel.</summary>
    Task<IReadOnlyList<string>> Among(string channel, IReadOnlyList<string> addresses, CancellationToken ct);
}
