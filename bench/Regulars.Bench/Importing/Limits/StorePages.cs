using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Regulars.Bench.Measuring;
using Regulars.Bench.Serving;

namespace Regulars.Bench.Importing.Limits;

/// <summary>The shop's pages of orders, read one after the other and not looked at: the shop's own part of an import.</summary>
internal static class StorePages
{
    public static async Task<Figure> Read(int host, BigShop shop, CancellationToken ct)
    {
        using var http = await Find(host, shop, ct);
        var (times, spent, after) = (new List<double>(), Spent.Begin(host), "");
        do
        {
            var begun = Stopwatch.GetTimestamp();
            var page = JsonNode.Parse(await http.GetByteArrayAsync($"orders?after={Uri.EscapeDataString(after)}", ct))!;
            after = $"{page["next"]}";
            times.AddRange(Enumerable.Repeat(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, page["rows"]!.AsArray().Count));
        }
        while (after.Length > 0);
        return Figure.Of("limit: orders by the shop's pages alone (times of a page)", 1, times, spent());
    }

    /// <summary>The shop answers on the host's inner listener, whose port is a new one with each start.</summary>
    private static async Task<HttpClient> Find(int host, BigShop shop, CancellationToken ct)
    {
        foreach (var port in ProcessFamily.ListeningPorts(host))
        {
            var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/internal/demo-shops/{shop.Path}/") };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", shop.Key);
            using (var answer = await http.GetAsync("orders/count", ct))
            {
                if (answer.StatusCode == HttpStatusCode.OK)
                    return http;
            }
            http.Dispose();
        }
        throw new InvalidOperationException("The shop does not answer.");
    }
}
