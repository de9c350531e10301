using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Security;

/// <summary>A wrapped data-protection key, shared by all nodes.</summary>
internal sealed class StoredKey(string name, string xml)
{
    public string Name { get; private set; } = name;

    public string Xml { get; private set; } = xml;
}

/// <summary>Keeps data-protection keys in the database.</summary>
internal sealed class KeyStore(IServiceScopeFactory scopes, IDialect dialect) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetDb().Set<StoredKey>().AsNoTracking().ToList().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetDb();
        db.Add(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        Store(db).GetAwaiter().GetResult();
    }

    private async Task Store(RegularsDb db)
    {
        await using var writing = await dialect.BeginWriting(db, Beginning.OnlyWrites, CancellationToken.None);
        await db.SaveChangesAsync();
        await writing.Commit(CancellationToken.None);
    }
}

internal sealed class KeyModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<StoredKey>(key =>
    {
        key.ToTable("data_protection_keys");
        key.HasKey(k => k.Name);
        key.Property(k => k.Name).HasMaxLength(100);
    });
}
