using System.Collections.Concurrent;
using System.Reflection;
using Regulars.Contracts;

namespace Regulars.Platform.Outbox;

/// <summary>The stable names of events.</summary>
internal static class EventNames
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public static string Of<TEvent>() where TEvent : IEvent => Of(typeof(TEvent));

    public static string Of(Type type) => Names.GetOrAdd(type, unnamed =>
        unnamed.GetCustomAttribute<EventNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{unnamed.Name} has no [EventName]."));
}
