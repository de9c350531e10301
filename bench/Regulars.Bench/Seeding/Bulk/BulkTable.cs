using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Regulars.Bench.Seeding.Bulk;

/// <summary>A table as the program's own model maps it: the columns in order, and a tracked entity's values as they lie there.</summary>
internal sealed class BulkTable
{
    private readonly IProperty[] properties;
    private readonly Func<object?, object?>?[] converters;

    public BulkTable(IEntityType entity)
    {
        if (entity.GetComplexProperties().Any())
            throw new NotSupportedException($"{entity.DisplayName()} has values inside values, which bulk writing does not know.");
        Name = entity.GetTableName()!;
        properties = [.. entity.GetProperties()];
        converters = [.. properties.Select(property => property.GetTypeMapping().Converter?.ConvertToProvider)];
        Columns = [.. properties.Select(property => property.GetColumnName())];
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public object?[] Values(EntityEntry entry)
    {
        var values = new object?[properties.Length];
        var current = entry.CurrentValues;
        for (var at = 0; at < values.Length; at++)
        {
            var value = current[properties[at]];
            values[at] = value is null || converters[at] is not { } convert ? value : convert(value);
        }
        return values;
    }
}
