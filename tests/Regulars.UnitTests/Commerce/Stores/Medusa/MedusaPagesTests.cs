using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Medusa;

namespace Regulars.UnitTests.Commerce.Stores.Medusa;

/// <summary>Against rows in memory that are filtered and sorted as Medusa does: by one column, in microseconds, of which it shows milliseconds.</summary>
public sealed partial class MedusaPagesTests
{
    private const int Walks = 500;
    private const int Seed = 20261122;

    private static readonly DateTimeOffset Begin = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_row_comes_once_however_many_changed_at_one_moment(bool byId)
    {
        for (var seed = Seed; seed < Seed + Walks; seed++)
        {
            var chance = new Random(seed);
            var rows = Enumerable.Range(0, chance.Next(40)).Select(n => new Row($"row_{n:00}", Begin.AddMicroseconds(chance.Next(1, 6000)))).ToList();

            var walked = await Walk(rows, chance.Next(1, 8), byId, null);

            Assert.True(rows.Select(row => row.Id).Order().SequenceEqual(walked.Select(row => row.Id).Order()), $"Seed {seed}");
            Assert.True(walked.Zip(walked.Skip(1)).All(pair => Shown(pair.First.UpdatedAt) <= Shown(pair.Second.UpdatedAt)), $"Seed {seed}");
        }
    }

    [Fact]
    public async Task A_row_that_changes_on_the_way_comes_again_and_none_is_lost()
    {
        for (var seed = Seed; seed < Seed + Walks; seed++)
        {
            var chance = new Random(seed);
            var rows = Enumerable.Range(0, 30).Select(n => new Row($"row_{n:00}", Begin.AddMicroseconds(chance.Next(1, 4000)))).ToList();
            var clock = Begin.AddSeconds(1);

            var walked = await Walk(rows, chance.Next(1, 8), byId: true, () =>
            {
                if (chance.Next(4) > 0)
                    return;
                var at = chance.Next(rows.Count);
                rows[at] = rows[at] with { UpdatedAt = clock = clock.AddMilliseconds(7) };
            });

            var last = walked.GroupBy(row => row.Id).ToDictionary(same => same.Key, same => same.Max(row => row.UpdatedAt));
            Assert.True(rows.All(row => last.TryGetValue(row.Id, out var seen) && seen == Shown(row.UpdatedAt)), $"Seed {seed}");
        }
    }

    [Fact]
    public async Task Only_what_changed_since_comes()
    {
        var rows = Enumerable.Range(0, 10).Select(n => new Row($"row_{n}", Begin.AddMilliseconds(n))).ToList();
        var pages = new MedusaPages<Row>(query => Answer(rows, query), 3);

        var slice = await pages.Next(Instant.FromDateTimeOffset(Begin.AddMilliseconds(8)), null);

        Assert.Equal(["row_8", "row_9"], slice.Rows.Select(row => row.Id));
        Assert.Null(slice.Next);
    }

    [Theory]
    [InlineData("updated_at")]
    [InlineData("id")]
    public async Task A_filter_that_the_store_ignores_ends_the_walk(string ignored)
    {
        var rows = Enumerable.Range(0, 10).Select(n => new Row($"row_{n}", Begin)).ToList();
        rows.Insert(0, new Row("row_old", Begin.AddDays(-1)));
        var pages = new MedusaPages<Row>(query => Answer(rows, Regex.Replace(query, $@"&?{ignored}\[\$\w+\]=[^&]+", "")), 3);

        await Assert.ThrowsAsync<StoreException>(async () =>
        {
            string? after = null;
            for (var slices = 0; slices < 50; slices++)
                after = (await pages.Next(Instant.FromDateTimeOffset(Begin), after)).Next ?? throw new InvalidOperationException("It ended.");
        });
    }

    private static async Task<IReadOnlyList<Row>> Walk(List<Row> rows, int size, bool byId, Action? between)
    {
        var pages = new MedusaPages<Row>(query => Answer(rows, query), size, byId);
        var walked = new List<Row>();
        string? after = null;
        for (var slices = 0; slices < 200; slices++)
        {
            var slice = await pages.Next(null, after);
            walked.AddRange(slice.Rows);
            if ((after = slice.Next) is null)
                return walked;
            between?.Invoke();
        }
        throw new InvalidOperationException("There is no end.");
    }

    private static Task<IReadOnlyList<Row>> Answer(List<Row> rows, string query)
    {
        var asked = Parameter().Matches(query).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var found = rows.Where(row =>
            (!asked.TryGetValue("updated_at[$gte]", out var from) || row.UpdatedAt >= Time(from))
            && (!asked.TryGetValue("updated_at[$lt]", out var until) || row.UpdatedAt < Time(until))
            && (!asked.TryGetValue("id[$gt]", out var id) || string.CompareOrdinal(row.Id, id) > 0));
        found = asked["order"] == "id" ? found.OrderBy(row => row.Id, StringComparer.Ordinal) : found.OrderBy(row => row.UpdatedAt);
        var skipped = asked.TryGetValue("offset", out var offset) ? int.Parse(offset, CultureInfo.InvariantCulture) : 0;
        return Task.FromResult<IReadOnlyList<Row>>(
            [.. found.Skip(skipped).Take(int.Parse(asked["limit"], CultureInfo.InvariantCulture)).Select(row => row with { UpdatedAt = Shown(row.UpdatedAt) })]);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Shown(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    [GeneratedRegex("([^&=]+)=([^&]*)")]
    private static partial Regex Parameter();

    private sealed record Row(string Id, DateTimeOffset UpdatedAt) : IMedusaRow;
}
