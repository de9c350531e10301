using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Signing;

/// <summary>The domains that the workspace sends from: their keys, and what the DNS says of them.</summary>
internal static class SenderDomainRoutes
{
    /// <param name="Hint">What to do about it, as a stable code.</param>
    public sealed record Finding([property: AllowedValues("unchecked", "ok", "missing", "wrong")] string State, string? Found, string? Hint);

    /// <param name="Name">Where the TXT record belongs, and <paramref name="Value"/> what it says.</param>
    /// <param name="IsForced">Sign whatever the DNS says.</param>
    public sealed record Key(string Name, string Value, Finding Dns, bool IsForced, bool Signs);

    /// <param name="Trouble">Why the last look told nothing; the findings are older than it.</param>
    public sealed record Shown(string Domain, Key? Key, Finding Spf, Finding Dmarc, Instant? CheckedAt, string? Trouble, int Version);

    public sealed record SigningRequest(bool IsForced, int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/email/domains", List).Requires(Permissions.ManageEmail).WithName("ListSenderDomains");
        api.MapPost("/email/domains/{domain}/key", MakeKey).Requires(Permissions.ManageEmail).Writes().WithName("MakeSigningKey");
        api.MapDelete("/email/domains/{domain}/key", ForgetKey).Requires(Permissions.ManageEmail).Writes().WithName("ForgetSigningKey");
        api.MapPut("/email/domains/{domain}/signing", Force).Requires(Permissions.ManageEmail).Writes().WithName("ForceSigning");
    }

    internal static async Task<Ok<Page<Shown>>> List(SenderDomains domains, RegularsDb db, CancellationToken ct)
    {
        var known = await db.SenderDomains.AsNoTracking().ToDictionaryAsync(domain => domain.Domain, ct);
        return TypedResults.Ok(new Page<Shown>([.. (await domains.All(ct)).Select(domain => Show(known.GetValueOrDefault(domain) ?? new SenderDomain(domain)))], null));
    }

    /// <summary>A second key replaces the first; until its own record is found nothing is signed.</summary>
    internal static async Task<Results<Created<Shown>, NotFound>> MakeKey(
        string domain, SenderDomains domains, RegularsDb db, Secrets secrets, AuditLog audit, CancellationToken ct)
    {
        if (!(await domains.All(ct)).Contains(domain))
            return TypedResults.NotFound();
        var known = await domains.FindOrAdd(domain, ct);
        known.MakeKey(secrets.Protect);
        audit.Record("email.signing-key-made", domain, new { known.Selector });
        return TypedResults.Created($"/api/v1/email/domains/{domain}", Show(known, db));
    }

    internal static async Task<Results<NoContent, NotFound>> ForgetKey(string domain, SenderDomains domains, AuditLog audit, CancellationToken ct)
    {
        if (await domains.Find(domain, ct) is not { Selector: not null } known)
            return TypedResults.NotFound();
        audit.Record("email.signing-key-forgotten", domain, new { known.Selector });
        known.ForgetKey();
        return TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Force(
        string domain, SigningRequest request, SenderDomains domains, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await domains.Find(domain, ct) is not { Selector: not null } known)
            return TypedResults.NotFound();
        if (known.Version != request.Version)
            return new Refused(CommonErrors.Changed(Show(known)));
        known.Force(request.IsForced);
        audit.Record("email.signing-forced", domain, new { request.IsForced });
        return TypedResults.Ok(Show(known, db));
    }

    internal static Shown Show(SenderDomain known) => Show(known, known.Version);

    /// <summary>As it will be once this is committed.</summary>
    private static Shown Show(SenderDomain known, RegularsDb db)
    {
        db.ChangeTracker.DetectChanges();
        return Show(known, known.Version + (db.Entry(known).State == EntityState.Modified ? 1 : 0));
    }

    private static Shown Show(SenderDomain known, int version) => new(
        known.Domain,
        known.Selector is null ? null : new Key(known.RecordName!, known.RecordValue!, Show(known.Dkim), known.IsForced, known.Signs),
        Show(known.Spf), Show(known.Dmarc), known.CheckedAt, known.Trouble, version);

    private static Finding Show(DnsFinding finding) => new(finding.State.ToString().ToLowerInvariant(), finding.Found, finding.Hint);
}
