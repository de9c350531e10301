namespace Regulars.Commerce.Intents;

internal static class IntentLimits
{
    public const int LongestNote = 1000;
}
