namespace Regulars.Commerce.Stores;

/// <summary>Goes on with an act of which a part is done: no fault after it means any more that nothing was done.</summary>
internal static class HalfDone
{
    public static async Task<T> Go<T>(bool begun, Func<Task<T>> step)
    {
        try
        {
            return await step();
        }
        catch (StoreException fault) when (begun && fault.Fault is not (StoreFault.NoAnswer or StoreFault.Broken))
        {
            throw new StoreException(StoreFault.Broken, fault.Step, $"A part of it is done. {fault.Message}", fault.RetryAfter, fault);
        }
    }

    public static Task Go(bool begun, Func<Task> step) => Go(begun, async () =>
    {
        await step();
        return true;
    });
}
