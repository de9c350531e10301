using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Verifying;

/// <summary>Shows and sets how incoming mail is looked at. Version 0 is what nobody has set yet.</summary>
internal static partial class IncomingCheckRoutes
{
    public sealed record Shown(
        bool VerifiesSenders, IReadOnlyList<string> Zones, IReadOnlyList<string> TrustedRelays, IReadOnlyList<string> Forwarders, int Version);

    /// <param name="Zones">Block lists, such as <c>bl.example.org</c>.</param>
    /// <param name="TrustedRelays">Addresses or networks, such as <c>203.0.113.0/28</c>.</param>
    /// <param name="Forwarders">Domains whose seals (ARC) are believed.</param>
    public sealed record Request(
        bool VerifiesSenders,
        [property: MaxLength(10), EachAtMost(200)] IReadOnlyList<string> Zones,
        [property: MaxLength(50), EachAtMost(50)] IReadOnlyList<string> TrustedRelays,
        [property: MaxLength(50), EachAtMost(253)] IReadOnlyList<string> Forwarders,
        int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/checks", Read).Requires(Permissions.ManageEmail).WithName("ReadIncomingChecks");
        api.MapPut("/email/checks", Set).Requires(Permissions.ManageEmail).Writes().WithName("SetIncomingChecks");
    }

    internal static async Task<Ok<Shown>> Read(RegularsDb db, CancellationToken ct) =>
        TypedResults.Ok(Show(await db.IncomingChecks.AsNoTracking().SingleOrDefaultAsync(ct)));

    internal static async Task<Results<Ok<Shown>, Refused>> Set(Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        var known = await db.IncomingChecks.SingleOrDefaultAsync(ct);
        if ((known?.Version ?? 0) != request.Version)
            return new Refused(CommonErrors.Changed(Show(known)));
        var (zones, relays, forwarders) = (Names(request.Zones), Names(request.TrustedRelays), Names(request.Forwarders));
        if (!zones.All(IsDomain))
            return new Refused(EmailErrors.BadZone);
        if (relays.Any(relay => Peers.Range(relay) is null))
            return new Refused(EmailErrors.BadRelay);
        if (!forwarders.All(IsDomain))
            return new Refused(EmailErrors.BadForwarder);

        var checks = known ?? new IncomingChecks();
        checks.Set(request.VerifiesSenders, zones, relays, forwarders);
        if (known is null)
            db.Add(checks);
        var isChange = known is not null && db.Entry(checks).State == EntityState.Modified;
        audit.Record("email.checks-set", "incoming", new { request.VerifiesSenders, zones, relays, forwarders });
        return TypedResults.Ok(Show(checks) with { Version = checks.Version + (isChange ? 1 : 0) });
    }

    public static bool IsDomain(string name) => Domain().IsMatch(name);

    private static Shown Show(IncomingChecks? known)
    {
        var checks = known ?? new IncomingChecks();
        return new Shown(checks.VerifiesSenders, checks.Zones, checks.TrustedRelays, checks.Forwarders, known?.Version ?? 0);
    }

    private static List<string> Names(IReadOnlyList<string> written) =>
        [.. written.Select(name => name.Trim().TrimEnd('.').ToLowerInvariant()).Where(name => name.Length > 0).Distinct()];

    [GeneratedRegex(@"^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Domain();
}
