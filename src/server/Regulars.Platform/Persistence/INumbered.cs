namespace Regulars.Platform.Persistence;

/// <summary>
/// Gets the next short number of its workspace just before it is saved. Taken that late, the counter's lock is held only while the commit runs.
/// </summary>
public interface INumbered
{
    void TakeNumber(int number);
}
