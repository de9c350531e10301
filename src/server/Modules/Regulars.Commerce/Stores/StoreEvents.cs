using Microsoft.AspNetCore.Http;

namespace Regulars.Commerce.Stores;

/// <summary>How a platform's events are signed and read. The signature is base64 of the HMAC-SHA256 of the raw body.</summary>
internal sealed record StoreEvents
{
    public required string SignatureHeader { get; init; }

    /// <summary>The header with the delivery's unique id; null: the hash of its body is it.</summary>
    public string? IdHeader { get; init; }

    /// <summary>What a body names. It never fails: rubbish names nothing.</summary>
    public required Func<byte[], IHeaderDictionary, StoreEvent> Read { get; init; }

    /// <summary>Whether the platform takes subscriptions through its API; else a person installs <see cref="File"/>.</summary>
    public bool HasSubscriptions => File is null;

    public StoreEventFile? File { get; init; }
}

/// <summary>A program text that a person puts into the shop, for it sends nothing by itself.</summary>
/// <param name="Path">Where it belongs, in the shop's own folder.</param>
/// <param name="Text">It is the same for every store: address and secret come from the shop's environment.</param>
internal sealed record StoreEventFile(string Path, string Text);

/// <summary>What an event names, and all that is used of it.</summary>
/// <param name="Topic">The platform's word for what happened; empty when it says none.</param>
/// <param name="Order">The store's id of the order; null: something else changed, or nobody knows what.</param>
internal sealed record StoreEvent(string Topic, string? Order)
{
    public static readonly StoreEvent Unknown = new("", null);

    /// <summary>Letters, digits and the marks that ids and topics are made of; null for all else, which goes into no table and no address.</summary>
    public static string? Plain(string? text) =>
        text is { Length: > 0 and <= CommerceModel.LongestExternalId } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or '/')
        && text.Any(char.IsAsciiLetterOrDigit) ? text : null;

    /// <summary>An id that goes into an address.</summary>
    public static string? PlainId(string? text) => Plain(text) is { } plain && plain.All(letter => letter is not ('.' or '/')) ? plain : null;
}

/// <summary>Subscriptions at a platform that takes them through its API. Fails with a <see cref="StoreException"/> only.</summary>
internal interface IStoreSubscriptions
{
    /// <summary>Whether the store still sends its events to this address.</summary>
    Task<bool> IsThere(string address, CancellationToken ct);

    /// <summary>Has it send its events there, signed with the secret; what it sent there before is replaced.</summary>
    Task Make(string address, string secret, CancellationToken ct);
}
