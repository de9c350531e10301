namespace Regulars.Contracts.Tags;

/// <summary>A module whose things carry tags says how many carry each.</summary>
public interface ICountTagged
{
    /// <summary>What they are, in the plural: <c>conversations</c>.</summary>
    string Kind { get; }

    /// <summary>A tag that none carries may be absent.</summary>
    Task<IReadOnlyDictionary<TagId, int>> Count(CancellationToken ct);
}
