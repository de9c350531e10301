using Regulars.Bench.Serving;

namespace Regulars.Bench.Measuring.Limits;

/// <summary>A round trip to a Kestrel that only says hello, by the same client on the same cores.</summary>
internal static class HelloLimit
{
    public static async Task<Figure> Run(int clients, TimeSpan lasting, CancellationToken ct)
    {
        await using var server = ChildProcess.Start("dotnet", [typeof(Program).Assembly.Location, "hello"]);
        using var client = new DeskClient(new Uri(await server.FirstLine));
        return await LoadLoop.Run("limit: Kestrel says hello", clients, lasting, _ => client.Get("/", ct), ct, server.Id);
    }
}
