using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Regulars.Contracts;
using Regulars.Platform.Security;

namespace Regulars.Platform.Http;

/// <summary>So many reads and writes a minute for each session, token or address, on each node, and headers that say what is left.</summary>
public sealed class RateLimits : IAsyncDisposable
{
    private const string PassHeader = "X-Regulars-Pass";

    private static readonly Error TooMany = new("rate_limited", "Too many requests. Wait as long as Retry-After says.");
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly RegularsOptions options;
    private readonly PartitionedRateLimiter<(string Key, bool IsRead)> limiter;

    public RateLimits(IOptions<RegularsOptions> options)
    {
        this.options = options.Value;
        limiter = PartitionedRateLimiter.Create<(string Key, bool IsRead), (string, bool)>(asked => RateLimitPartition.GetSlidingWindowLimiter(
            asked, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = LimitOf(asked.IsRead),
                Window = Window,
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            }));
    }

    /// <summary>Given to programs that this host starts itself: with it, and from this machine, there is no limit.</summary>
    public string Pass { get; } = Tokens.New();

    public async Task<bool> Admit(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (IPAddress.IsLoopback(address) && (options.LiftRateLimitsOnLoopback || HasPass(http)))
            return true;

        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var key = (http.Features.Get<Caller>()?.Key ?? address.ToString(), isRead);
        using var lease = await limiter.AcquireAsync(key, 1, http.RequestAborted);
        var left = limiter.GetStatistics(key)?.CurrentAvailablePermits ?? 0;
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["RateLimit-Limit"] = LimitOf(isRead).ToString(CultureInfo.InvariantCulture);
            http.Response.Headers["RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
            http.Response.Headers["RateLimit-Reset"] = Seconds(Window / 6);
            return Task.CompletedTask;
        });
        if (lease.IsAcquired)
            return true;

        http.Response.Headers.RetryAfter = Seconds(Window / 6);
        await new Refused(TooMany, StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
        return false;
    }

    private bool HasPass(HttpContext http) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(http.Request.Headers[PassHeader].ToString()), Encoding.ASCII.GetBytes(Pass));

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    private int LimitOf(bool isRead) => isRead ? options.ReadsPerMinute : options.WritesPerMinute;

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
