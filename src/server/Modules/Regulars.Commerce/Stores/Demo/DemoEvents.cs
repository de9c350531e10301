namespace Regulars.Commerce.Stores.Demo;

/// <summary>How a demo shop tells of changes: as a Medusa does with our file, and by subscription.</summary>
internal static class DemoEvents
{
    public const string SignatureHeader = "X-Demo-Signature";
    public const string Updated = "order.updated";
    public const string Placed = "order.placed";

    public static StoreEvents Spoken { get; } = new() { SignatureHeader = SignatureHeader, Read = (body, _) => NamedEvent.Read(body) };
}
