using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Regulars.Contracts;

namespace Regulars.Platform.Persistence;

/// <summary>Ids as PostgreSQL's uuid.</summary>
internal sealed class UuidConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => BlobGuid.ReadId<TId>(value))
    where TId : struct, ITypedId<TId>;

/// <summary>Ids as 16 bytes in SQLite, big-endian so that they sort as their text does.</summary>
internal sealed class BlobIdConverter<TId>() : ValueConverter<TId, byte[]>(id => BlobGuid.Write(id.Value), bytes => BlobGuid.ReadId<TId>(bytes))
    where TId : struct, ITypedId<TId>;

internal sealed class BlobGuidConverter() : ValueConverter<Guid, byte[]>(value => BlobGuid.Write(value), bytes => BlobGuid.Read(bytes));

internal static class BlobGuid
{
    public static byte[] Write(Guid value) => value.ToByteArray(bigEndian: true);

    public static Guid Read(byte[] bytes) => new(bytes, bigEndian: true);

    public static TId ReadId<TId>(Guid value) where TId : struct, ITypedId<TId> => TId.From(value);

    public static TId ReadId<TId>(byte[] bytes) where TId : struct, ITypedId<TId> => TId.From(Read(bytes));
}
