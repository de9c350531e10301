namespace Regulars.Contracts.Tags;

/// <summary>A tag was merged into another, or was deleted so long ago that nobody takes that back. Whoever has things that carry it carries them over, or clears them.</summary>
[EventName("tag.left")]
public sealed record TagLeft(TagId Tag) : IEvent
{
    public string? Lane => Tag.ToString();
}
