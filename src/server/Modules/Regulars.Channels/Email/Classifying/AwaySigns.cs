using System.Text.RegularExpressions;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Classifying;

/// <summary>
/// Whether a machine answered in somebody's place (RFC 3834). Some only say so in the subject: that counts together with another sign of a machine,
/// never alone, for people write "out of office" too.
/// </summary>
internal static partial class AwaySigns
{
    public static string? In(ParsedMail mail, MailHeaders headers, bool hasNullSender)
    {
        if (headers.BeginsWith("auto-submitted", "auto-replied"))
            return "auto-submitted";
        if (BounceSigns.IsReport(headers, "disposition-notification"))
            return "read-receipt";
        if (headers.Has("x-autoreply") || headers.Has("x-autorespond") || headers.Has("x-autoresponder") || headers.Is("precedence", "auto_reply") || headers.Is("x-precedence", "auto_reply"))
            return "auto-reply";
        return SaysAway().IsMatch(mail.Subject) && IsFromMachine(headers, hasNullSender) ? "away-subject" : null;
    }

    private static bool IsFromMachine(MailHeaders headers, bool hasNullSender) =>
        hasNullSender || headers.BeginsWith("auto-submitted", "auto-") || headers.Has("x-auto-response-suppress") || headers.BeginsWith("precedence", "bulk", "junk")
        || headers.Is("x-ms-exchange-generated-message-source", "Mailbox Rules Agent");

    [GeneratedRegex(
        @"auto(?:matic|matisk|matische|matisches)?[\s-]?(?:reply|response|svar|antwort|antwoord)|auto:|out of (?:the )?office|on (?:vacation|holiday|leave)|away from|abwesen|außer haus|nicht im büro|urlaub|réponse automatique|absence|absent|en congé|respuesta automática|fuera de la oficina|ausente|risposta automatica|fuori ufficio|assente|automatisch antwoord|afwezig|niet aanwezig|resposta automática|ausência|fora do escritório|automatyczna odpowiedź|odpowiedź automatyczna|nieobecn|poza biurem|autosvar|frånvaro|semester|ikke til stede|fravær|ferie|automaattinen vastaus|poissa|lomalla",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SaysAway();
}
