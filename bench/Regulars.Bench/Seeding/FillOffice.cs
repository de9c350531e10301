using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Bench.Seeding.Bulk;
using Regulars.Contracts;
using Regulars.Conversations;
using Regulars.Conversations.Facts;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;

namespace Regulars.Bench.Seeding;

/// <summary>A year of conversations of one workspace, in batches, the oldest first; its customers come last, when all is known of them.</summary>
internal sealed class FillOffice(House house, Office office, SeedSize size, int number)
{
    private const int BatchSize = 2000;
    public const int FirstNumber = 1001;

    private static readonly Duration Span = Duration.FromDays(365);

    private readonly Random random = new(size.Seed);

    public IEnumerable<BulkBatch> Run()
    {
        var now = house.Get<IClock>().GetCurrentInstant();
        var storyteller = new Storyteller(office, random, house.Get<IBusinessTime>(), now);
        var crowd = new Crowd(size.Conversations, number, random);
        var left = size.Messages;
        for (var first = 0; first < size.Conversations; first += BatchSize)
        {
            var told = new List<Told>();
            for (var place = first; place < Math.Min(first + BatchSize, size.Conversations); place++)
            {
                var begun = now - Span * ((size.Conversations - place) / (double)size.Conversations);
                var story = storyteller.Tell(place, MeanLength(left, size.Conversations - place), crowd.Next(begun), begun);
                story.Conversation.TakeNumber(FirstNumber + place);
                left -= story.Messages;
                told.Add(story);
            }
            yield return Batch(db => told.ForEach(story => story.AddTo(db)), told.SelectMany(story => story.Search()));
        }
        foreach (var people in crowd.All.Chunk(BatchSize))
            yield return Batch(db => Array.ForEach(people, person => person.AddTo(db)), []);
    }

    /// <summary>Long conversations are not left to chance, so the others share what remains.</summary>
    private static double MeanLength(int messages, int conversations) =>
        (messages - Storyteller.LongLength * (double)conversations / Storyteller.EveryNthIsLong) / conversations;

    private BulkBatch Batch(Action<RegularsDb> add, IEnumerable<SearchRow> search)
    {
        using var scope = house.Enter(office.Workspace);
        var db = scope.ServiceProvider.GetRequiredService<RegularsDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        add(db);
        return BulkBatch.Of(db, [.. search], Order);
    }

    private static long Order(object row) => row switch
    {
        Message message => message.At.ToUnixTimeTicks(),
        Stint stint => stint.To.ToUnixTimeTicks(),
        Response response => response.At.ToUnixTimeTicks(),
        Conversation conversation => conversation.Number,
        _ => 0,
    };
}
