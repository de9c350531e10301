namespace Regulars.Contracts.Channels;

/// <summary>HTML that people wrote, made harmless.</summary>
public interface IHtml
{
    /// <summary>Keeps what the allow-list knows; scripts, outside pictures and styles that reach out are gone.</summary>
    string Clean(string html);

    /// <summary>What a reader would see, as plain text with line breaks.</summary>
    string ToText(string html);
}
