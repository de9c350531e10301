using System.Text.RegularExpressions;
using NodaTime;
using Regulars.Contracts.Commerce;

namespace Regulars.Commerce.Questioning;

/// <summary>What makes an order the one that a conversation is about.</summary>
internal enum OrderClue
{
    /// <summary>A person said so.</summary>
    Person,
    Number,
    Tracking,
    Product,

    /// <summary>It is the only one of late.</summary>
    Recent,

    /// <summary>The customer has no other.</summary>
    Only,
}

/// <summary>One of the customer's orders, as far as words can point to it.</summary>
/// <param name="Titles">Of its lines; empty for old orders.</param>
internal sealed record OrderSigns(OrderId Id, string Number, Instant PlacedAt, IReadOnlyList<string> TrackingNumbers, IReadOnlyList<string> Titles, IReadOnlyList<string> Skus);

/// <param name="Word">What in the text pointed to it; null where nothing had to.</param>
internal sealed record FoundOrder(OrderId Order, OrderClue Clue, string? Word);

/// <summary>Finds the order that a text is about among the customer's own. Null when that is not clear: then a person is asked, never guessed for.</summary>
internal static partial class OrderFinder
{
    private const int ShortestTracking = 8;
    private const int ShortestBareNumber = 4;
    private const int ShortestWord = 4;
    private const int MostNumbers = 50;
    private static readonly Duration Lately = Duration.FromDays(45);

    /// <param name="texts">Newest first: the newest that names an order decides.</param>
    public static FoundOrder? Find(IReadOnlyList<string> texts, IReadOnlyList<OrderSigns> orders, Instant now)
    {
        foreach (var text in texts)
        {
            if ((ByNumber(text, orders) ?? ByTracking(text, orders)) is { } named)
                return named;
        }
        return texts.Select(text => ByProduct(text, orders)).FirstOrDefault(found => found is not null) ?? ByTime(orders, now);
    }

    /// <summary>What may be an order's number or a parcel's, as it is written and in capitals, with a mark and without; newest first, and not without end.</summary>
    public static IReadOnlyList<string> NumbersIn(IReadOnlyList<string> texts) =>
        [.. texts.SelectMany(text => Words().Matches(text)).Select(word => word.Value.TrimStart('#')).Where(word => word.Any(char.IsAsciiDigit)).Distinct().Take(MostNumbers)
            .SelectMany(word => new[] { word, word.ToUpperInvariant() }).Distinct().SelectMany(word => new[] { word, $"#{word}" })];

    private static FoundOrder? ByNumber(string text, IReadOnlyList<OrderSigns> orders)
    {
        var words = Words().Matches(text).Where(word => word.Value[0] == '#' || word.Length >= ShortestBareNumber).Select(word => word.Value.TrimStart('#')).ToList();
        return Single(orders.Where(order => words.Contains(order.Number.TrimStart('#'), StringComparer.OrdinalIgnoreCase)), OrderClue.Number, order => order.Number);
    }

    private static FoundOrder? ByTracking(string text, IReadOnlyList<OrderSigns> orders)
    {
        var solid = Solid(text);
        string? Named(OrderSigns order) => order.TrackingNumbers.FirstOrDefault(number =>
            Solid(number) is { Length: >= ShortestTracking } plain && solid.Contains(plain, StringComparison.OrdinalIgnoreCase));
        return Single(orders.Where(order => Named(order) is not null), OrderClue.Tracking, order => Named(order)!);
    }

    private static FoundOrder? ByProduct(string text, IReadOnlyList<OrderSigns> orders)
    {
        var words = Words().Matches(text).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var scored = orders.Select(order => (Order: order, Best: Best(order, words))).Where(scored => scored.Best.Score > 0).ToList();
        if (scored.Count == 0)
            return null;
        var most = scored.Max(one => one.Best.Score);
        return Single(scored.Where(one => one.Best.Score == most).Select(one => one.Order), OrderClue.Product, order => Best(order, words).Title);
    }

    /// <summary>A SKU says more than all words of a title.</summary>
    private static (int Score, string Title) Best(OrderSigns order, HashSet<string> words)
    {
        if (order.Skus.FirstOrDefault(words.Contains) is { } sku)
            return (100, sku);
        return order.Titles.Select(title => (Score: Words().Matches(title).Count(word => word.Length >= ShortestWord && words.Contains(word.Value)), title))
            .OrderByDescending(scored => scored.Score).FirstOrDefault();
    }

    private static FoundOrder? ByTime(IReadOnlyList<OrderSigns> orders, Instant now)
    {
        if (orders is [var only])
            return new FoundOrder(only.Id, OrderClue.Only, null);
        return Single(orders.Where(order => order.PlacedAt >= now - Lately), OrderClue.Recent, _ => null);
    }

    private static FoundOrder? Single(IEnumerable<OrderSigns> found, OrderClue clue, Func<OrderSigns, string?> word) =>
        found.Take(2).ToList() is [var only] ? new FoundOrder(only.Id, clue, word(only)) : null;

    private static string Solid(string text) => Gaps().Replace(text, "");

    [GeneratedRegex(@"#?[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"[\s.-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();
}
