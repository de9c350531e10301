using System.Globalization;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>A place in rows that are ordered by change, then id.</summary>
/// <param name="At">Milliseconds of 1970: rows that changed then or later are still to come.</param>
/// <param name="Within">Among rows of one and the same millisecond, those up to here are done; null: not among them.</param>
internal sealed record MedusaCursor(long At, string? Within = null)
{
    public string Filter => Within is null
        ? $"updated_at[$gte]={Time(At)}&order=updated_at"
        : $"updated_at[$gte]={Time(At)}&updated_at[$lt]={Time(At + 1)}&order=id";

    public static MedusaCursor? Parse(string? text)
    {
        if (text is null)
            return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new MedusaCursor(long.Parse(text, CultureInfo.InvariantCulture))
            : new MedusaCursor(long.Parse(text[..slash], CultureInfo.InvariantCulture), text[(slash + 1)..]);
    }

    public bool Holds(IMedusaRow row)
    {
        var changed = row.UpdatedAt.ToUnixTimeMilliseconds();
        return Within is null ? changed >= At : changed == At && row.Id != Within;
    }

    public override string ToString() => Within is null ? At.ToString(CultureInfo.InvariantCulture) : $"{At.ToString(CultureInfo.InvariantCulture)}/{Within}";

    private static string Time(long at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
