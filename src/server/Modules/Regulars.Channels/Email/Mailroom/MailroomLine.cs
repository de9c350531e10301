using System.Text.Json;
using Microsoft.Extensions.Logging;
using Regulars.Platform;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>One JSON line that the mailroom printed: that it is ready, that it cannot be, or something for the log.</summary>
internal sealed record MailroomLine(bool Ready, int Http, int Smtp, string? Error, int Port, string? Level)
{
    /// <summary>Null when it is no line of ours.</summary>
    public static MailroomLine? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<MailroomLine>(text, Json.Stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public LogLevel LogLevel => Level switch
    {
        "error" => LogLevel.Error,
        "warn" => LogLevel.Warning,
        _ => LogLevel.Debug,
    };

    /// <summary>Why it cannot start, in words.</summary>
    public string? Problem => Error switch
    {
        null => null,
        "smtp_port_taken" => $"Port {Port} is taken by another program. Stop it, or choose another port with --smtp-port.",
        _ => $"The mailroom cannot start: {Error}.",
    };
}
