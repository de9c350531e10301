using NodaTime;

namespace Regulars.Commerce.Stores;

/// <summary>What went wrong with a store, as far as it decides what is to be done.</summary>
internal enum StoreFault
{
    /// <summary>No connection, or it broke before anything was sent.</summary>
    Unreachable,

    /// <summary>No whole answer in time: what was asked for may have happened.</summary>
    NoAnswer,

    /// <summary>The key is wrong, or may not do this.</summary>
    Refused,

    /// <summary>Too many calls; <see cref="StoreException.RetryAfter"/> says how long to wait.</summary>
    Limited,

    /// <summary>An error of the store's, or an answer that makes no sense.</summary>
    Broken,

    /// <summary>The store understood and says no, with its reason.</summary>
    Declined,
}

/// <summary>The step of reaching a store at which it failed; people read it on the store's page.</summary>
internal enum StoreStep
{
    Connect,
    SignIn,
    Read,

    /// <summary>Something was to be done there.</summary>
    Act,
}

/// <summary>A call to a store that brought nothing. The message is for people and holds no key.</summary>
internal sealed class StoreException(StoreFault fault, StoreStep step, string message, Duration? retryAfter = null, Exception? cause = null)
    : Exception(message, cause)
{
    public StoreFault Fault => fault;

    public StoreStep Step => step;

    public Duration? RetryAfter => retryAfter;
}
