using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;

namespace Regulars.Platform.Outbox;

/// <summary>How a module says that it reacts.</summary>
public static class OutboxRegistration
{
    /// <param name="mayShare">Whether events of different lanes may share a transaction: what one writes, another must find or never look for.</param>
    /// <param name="skipsHistoric">Whether it hears nothing of what imports, backfills and merges tell: everybody who writes to a person.</param>
    public static IServiceCollection AddReaction<TEvent, TReaction>(this IServiceCollection services, bool mayShare = false, bool skipsHistoric = false)
        where TEvent : IEvent
        where TReaction : class, IReactTo<TEvent> => services
            .AddScoped<TReaction>()
            .AddSingleton<OutboxConsumer>(new ReactingConsumer<TEvent, TReaction>(typeof(TReaction).Name, mayShare, skipsHistoric));

    /// <param name="mayShare">Whether calls of different lanes may share the transactions before and after them: what one writes, another must find or never look for.</param>
    /// <param name="skipsHistoric">Whether it hears nothing of what imports, backfills and merges tell: everybody who writes to a person.</param>
    public static IServiceCollection AddOutsideCall<TEvent, TIntent, TResult, TCaller>(this IServiceCollection services, bool mayShare = false, bool skipsHistoric = false)
        where TEvent : IEvent
        where TIntent : class
        where TCaller : class, ICallOutside<TEvent, TIntent, TResult> => services
            .AddScoped<TCaller>()
            .AddSingleton<OutboxConsumer>(new CallingConsumer<TEvent, TIntent, TResult, TCaller>(typeof(TCaller).Name, mayShare, skipsHistoric));
}
