using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Regulars.Testing.Mail;

/// <summary>A mail server that keeps what it gets, and misbehaves on demand.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<SunkMail> mails = new();
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<Task, bool> sessions = new();
    private readonly TaskCompletionSource wasBusy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;

    public SmtpSink()
    {
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Counts from the next command on, also in sessions that stand open.</summary>
    public SmtpFault Fault { get; set; }

    /// <summary>Done when somebody has been greeted while it was busy.</summary>
    public Task WasBusy => wasBusy.Task;

    /// <summary>What it says of a mail that it takes.</summary>
    public string Accepts { get; init; } = "2.0.0 Taken";

    /// <summary>Set, nobody hands mail over who has not signed in by XOAUTH2: which user's token is good.</summary>
    public Func<string, string, bool>? LetsIn { get; init; }

    /// <summary>What it says of a recipient that it does not take.</summary>
    public string Refuses { get; init; } = "550 5.1.1 No such person";

    /// <summary>Recipients that it never takes, whatever else it does.</summary>
    public ConcurrentDictionary<string, bool> Refused { get; } = new();

    /// <summary>Whole mails handed over, whatever was answered.</summary>
    public IReadOnlyList<SunkMail> Mails => [.. mails];

    /// <summary>Waits for the first mail that fits.</summary>
    public async Task<SunkMail> Receive(Func<SunkMail, bool> fits)
    {
        using var deadline = new CancellationTokenSource(Longest);
        SunkMail? found;
        while ((found = mails.FirstOrDefault(fits)) is null)
        {
            if (deadline.IsCancellationRequested)
                Assert.Fail($"No fitting mail came within {Longest.TotalSeconds} s; {mails.Count} others did.");
            await Task.Delay(15);
        }
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(sessions.Keys);
        over.Dispose();
    }

    internal void Greeted()
    {
        if (Fault == SmtpFault.Busy)
            wasBusy.TrySetResult();
    }

    private async Task Accept()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                var session = new SmtpSession(this, await listener.AcceptTcpClientAsync(over.Token), mails.Enqueue).Run(over.Token);
                sessions[session] = true;
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }
}
