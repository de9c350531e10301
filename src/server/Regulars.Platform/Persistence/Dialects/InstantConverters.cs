using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Regulars.Platform.Persistence;

/// <summary>Instants as whole microseconds since 1970 in SQLite's integers.</summary>
internal sealed class MicrosecondConverter() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks() / 10, microseconds => Instant.FromUnixTimeTicks(microseconds * 10));

/// <summary>Instants as PostgreSQL's timestamptz, which keeps microseconds.</summary>
internal sealed class TimestampConverter() : ValueConverter<Instant, DateTime>(
    instant => instant.ToDateTimeUtc(), time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
