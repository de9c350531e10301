namespace Regulars.Commerce.Stores.Medusa;

/// <summary>A Medusa sends nothing by itself: a file of ours in its folder of subscribers does.</summary>
internal static class MedusaEvents
{
    public const string SignatureHeader = "X-Regulars-Signature";

    public static StoreEvents Spoken { get; } = new()
    {
        SignatureHeader = SignatureHeader,
        Read = (body, _) => NamedEvent.Read(body),
        File = new StoreEventFile("src/subscribers/regulars.ts", Text()),
    };

    private static string Text()
    {
        using var file = typeof(MedusaEvents).Assembly.GetManifestResourceStream("Regulars.Commerce.Medusa.regulars.ts")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
