using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Platform;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Commerce.Stores.Demo;

/// <summary>Where a demo shop is asked to do something: over HTTP, with all that can go wrong there.</summary>
internal static class DemoCounter
{
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(500);

    public sealed record Refused(string Message);

    public static async Task<IResult> Do(Guid shop, HttpContext http, Transactions transactions, WorkspaceScope scope, TimeProvider time, CancellationToken ct)
    {
        if (await Read(http, ct) is not { } act)
            return TypedResults.BadRequest();
        var workspace = scope.Required;
        var till = new Till(transactions, workspace, shop);
        switch (await till.NextFault())
        {
            case DemoFault.Decline:
                return Refuse("The bank has declined it.");
            case DemoFault.Limit:
                http.Response.Headers.RetryAfter = "1";
                return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
            case DemoFault.Error:
                return TypedResults.StatusCode(StatusCodes.Status500InternalServerError);
            case DemoFault.ErrorAfter:
                await till.Do(act);
                return TypedResults.Content("<html><h1>Bad gateway</h1></html>", "text/html", statusCode: StatusCodes.Status502BadGateway);
            case DemoFault.Lost:
                await till.Do(act);
                return Break(http);
            case DemoFault.Late:
                var broken = Break(http);
                await Task.Delay(Lateness, time, CancellationToken.None);
                await till.Do(act);
                return broken;
            case DemoFault.Dropped:
                return Break(http);
            case DemoFault.Twice:
                var answer = await till.Do(act);
                http.Response.OnCompleted(() => Repeat(http, answer));
                return answer;
            case DemoFault.Doubled:
                var once = Body(await till.Do(act));
                return TypedResults.Bytes([.. once, .. once], "application/json");
            default:
                return await till.Do(act);
        }
    }

    private static async Task<StoreAct?> Read(HttpContext http, CancellationToken ct)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<StoreAct>(http.Request.Body, Json.Stored, ct);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static JsonHttpResult<Refused> Refuse(string reason) => TypedResults.Json(new Refused(reason), Json.Stored, statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>Behind the server's back: HTTP knows no second answer.</summary>
    private static async Task Repeat(HttpContext http, IResult answer)
    {
        if (http.Features.Get<IConnectionTransportFeature>() is not { } connection)
            return;
        var body = Body(answer);
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(head).Concat(body).ToArray());
    }

    private static byte[] Body(IResult answer) =>
        answer is IValueHttpResult { Value: { } told } ? JsonSerializer.SerializeToUtf8Bytes(told, told.GetType(), Json.Stored) : [];

    private static EmptyHttpResult Break(HttpContext http)
    {
        http.Abort();
        return TypedResults.Empty;
    }

    private sealed class Till(Transactions transactions, Contracts.Workspaces.WorkspaceId workspace, Guid shop)
    {
        public Task<DemoFault?> NextFault() => Run(async services =>
        {
            var known = await services.GetRequiredService<RegularsDb>().Set<DemoShop>().SingleAsync(known => known.Id == shop);
            return known.TakeFault();
        });

        /// <summary>As a shop's own transaction: it does not end because nobody waits for the answer.</summary>
        public Task<IResult> Do(StoreAct act) => Run<IResult>(async services =>
        {
            var (db, at) = (services.GetRequiredService<RegularsDb>(), services.GetRequiredService<IClock>().GetCurrentInstant());
            await services.GetRequiredService<UnitOfWork>().BeginWriting(CancellationToken.None);
            var records = db.Set<DemoRecord>().Where(record => record.ShopId == shop);
            if (await records.SingleOrDefaultAsync(record => record.Kind == DemoKind.Order && record.Id == act.Order) is not { } record)
                return Refuse("The shop has no such order.");
            try
            {
                var code = (act as OfferDiscount)?.Code;
                if (code is not null && await records.AnyAsync(made => made.Kind == DemoKind.Made && made.Id == code))
                    throw new DemoRefusal($"There is a code {code} already.");
                var sale = DemoTill.Do(act, record.Read<StoreOrder>(), act is SendReplacement ? await NextNumber(records) : 0, at);
                record.Take(sale.Order.ChangedAt, sale.Order);
                await Keep(db, records, act, sale);
                var outbox = services.GetRequiredService<EventOutbox>();
                outbox.Add(new DemoEventDue(shop, act.Order, DemoEvents.Updated, at));
                if (sale.NewOrder is { } made)
                    outbox.Add(new DemoEventDue(shop, made.Id, DemoEvents.Placed, at));
                return TypedResults.Json(sale.Receipt, Json.Stored);
            }
            catch (DemoRefusal refusal)
            {
                return Refuse(refusal.Message);
            }
        });

        private async Task Keep(RegularsDb db, IQueryable<DemoRecord> records, StoreAct act, DemoSale sale)
        {
            if (sale.NewOrder is { } order)
                db.Add(DemoRecord.Of(shop, order));
            if (act is OfferDiscount or CreditCustomer)
                db.Add(DemoRecord.Of(shop, sale.Receipt.Id!, sale.Receipt.At, new DemoMade(act.Key, sale.Receipt, act)));
            if (sale.Restocked is not { Count: > 0 } pieces)
                return;
            foreach (var product in await records.Where(record => record.Kind == DemoKind.Product).ToListAsync())
            {
                var goods = product.Read<StoreProduct>();
                if (!goods.Variants.Any(variant => pieces.Any(back => back.Variant == variant.Id)))
                    continue;
                var variants = goods.Variants.Select(variant => variant with { InStock = variant.InStock + pieces.Where(back => back.Variant == variant.Id).Sum(back => back.Pieces) });
                product.Take(sale.Receipt.At, goods with { ChangedAt = sale.Receipt.At, Variants = [.. variants] });
            }
        }

        private static async Task<int> NextNumber(IQueryable<DemoRecord> records)
        {
            var ids = await records.Where(record => record.Kind == DemoKind.Order).Select(record => record.Id).ToListAsync();
            return ids.Max(id => int.TryParse(id["order-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0) + 1;
        }

        private Task<T> Run<T>(Func<IServiceProvider, Task<T>> work) =>
            transactions.Run(scope => scope.Enter(workspace, Contracts.Actor.System), work, CancellationToken.None);
    }
}

/// <summary>Something besides orders that a demo shop made, with the key that it was asked with.</summary>
internal sealed record DemoMade(string Key, StoreReceipt Receipt, StoreAct Act);
