namespace Regulars.Commerce.Stores.Demo;

/// <summary>What goes wrong with the next thing that a demo shop is asked to do. Tests and trainings ask for it.</summary>
internal enum DemoFault
{
    /// <summary>The bank says no.</summary>
    Decline,

    /// <summary>Too many calls; nothing is done.</summary>
    Limit,

    /// <summary>An error before anything was done.</summary>
    Error,

    /// <summary>Done, and answered with an error's web page.</summary>
    ErrorAfter,

    /// <summary>Done, and the answer is lost.</summary>
    Lost,

    /// <summary>The connection breaks at once; it is done a moment later.</summary>
    Late,

    /// <summary>The connection breaks, and nothing is ever done.</summary>
    Dropped,

    /// <summary>Done once, and the answer comes once more on the same connection.</summary>
    Twice,

    /// <summary>Done once, and the answer holds itself twice, as of a proxy that asked again: nobody can read it.</summary>
    Doubled,
}
