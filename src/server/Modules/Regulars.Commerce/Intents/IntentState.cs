namespace Regulars.Commerce.Intents;

/// <summary>How far an intent is. It goes forward only, but for <see cref="Due"/>, to which what certainly did not happen returns.</summary>
internal enum IntentState
{
    /// <summary>Somebody with more authority is to decide.</summary>
    Asked,

    /// <summary>It waits its hold window out and can be withdrawn.</summary>
    Held,

    /// <summary>It is to be done as soon as the store can be reached.</summary>
    Due,

    /// <summary>The store is being asked.</summary>
    Calling,

    /// <summary>The store was asked and what came of it is not known: it is read until that is clear.</summary>
    Unanswered,

    /// <summary>Reading did not make it clear: a person decides.</summary>
    Doubtful,

    Done,

    /// <summary>The store said no, or could not be reached: certainly nothing was done.</summary>
    Refused,

    /// <summary>Withdrawn before it was done, or found not to have happened.</summary>
    Withdrawn,

    /// <summary>Whoever was asked said no, or nobody answered in time.</summary>
    Rejected,
}

/// <summary>What an intent is about; people read it in their language.</summary>
internal enum IntentKind
{
    Refund,
    Credit,
    Cancel,
    Address,
    Replacement,
    Discount,
    Return,
    Confirmation,
}
