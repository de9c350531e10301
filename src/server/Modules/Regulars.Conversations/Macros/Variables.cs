using System.Net;
using System.Text.RegularExpressions;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Macros;

/// <summary>Fills what ready-made words name, <c>{{customer.first_name|there}}</c>: the part after the line stands where there is no value.</summary>
internal sealed partial class Variables(RegularsDb db, IEnumerable<IFillVariables> sources, IEnumerable<Permission> permissions, IHtml cleaner)
{
    private readonly IReadOnlyList<IFillVariables> sources = [.. sources];

    /// <summary>All that can be named.</summary>
    public IReadOnlyList<string> Names => [.. sources.SelectMany(source => source.Names)];

    /// <summary>Only what the words name is looked up, and only what the caller may see.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Look(WrittenInto place, IEnumerable<string> words, Caller caller, CancellationToken ct)
    {
        var named = words.SelectMany(word => Marks().Matches(word)).Select(mark => mark.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        await db.StayOpen(ct);
        foreach (var source in sources.Where(source => named.Overlaps(source.Names) && MaySee(source, caller)))
        {
            foreach (var (name, value) in await source.Fill(place, ct))
                values[name] = value;
        }
        return values;
    }

    /// <returns>The words with their values, and the names that have none: those stay as they are written.</returns>
    public (string Html, IReadOnlyList<string> Missing) Fill(string html, IReadOnlyDictionary<string, string> values)
    {
        var missing = new List<string>();
        var filled = Marks().Replace(html, mark =>
        {
            var name = mark.Groups["name"].Value;
            if (values.TryGetValue(name, out var value))
                return Show(name, value, html, mark.Index);
            if (mark.Groups["else"].Success)
                return mark.Groups["else"].Value.Trim();
            missing.Add(name);
            return mark.Value;
        });
        return (cleaner.Clean(filled), [.. missing.Distinct()]);
    }

    private bool MaySee(IFillVariables source, Caller caller) => permissions.Any(permission => permission.Name == source.Permission && caller.May(permission));

    private static string Show(string name, string value, string html, int at)
    {
        var encoded = WebUtility.HtmlEncode(value);
        var isInTag = at > 0 && html.LastIndexOf('<', at - 1) > html.LastIndexOf('>', at - 1);
        return name.EndsWith("_link", StringComparison.Ordinal) && !isInTag ? $"<a href=\"{encoded}\">{encoded}</a>" : encoded;
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z]+(?:[._][a-z]+)*)\s*(?:\|(?<else>[^{}|]{0,80}))?\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
