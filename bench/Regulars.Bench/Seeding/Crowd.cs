using NodaTime;
using Regulars.Bench.Seeding.Words;

namespace Regulars.Bench.Seeding;

/// <summary>The customers of one workspace: a third as many as conversations, some of whom write often.</summary>
internal sealed class Crowd(int conversations, int office, Random random)
{
    private readonly Person?[] people = new Person?[Math.Max(1, conversations / 3)];
    private readonly Writer writer = new(random);

    /// <summary>Everybody who wrote.</summary>
    public IEnumerable<Person> All => people.OfType<Person>();

    /// <summary>Who begins the next conversation.</summary>
    public Person Next(Instant at)
    {
        var number = (int)(people.Length * Math.Pow(random.NextDouble(), 1.5));
        var person = people[number] ??= Join(number, at);
        person.Conversations++;
        return person;
    }

    private Person Join(int number, Instant at)
    {
        var name = writer.FullName();
        return new Person(name, $"{name.ToLowerInvariant().Replace(' ', '.')}.{number}@mail{office}.example", at);
    }
}
