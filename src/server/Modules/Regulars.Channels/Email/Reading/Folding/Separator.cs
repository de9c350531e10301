using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>"-----Original Message-----" and its sisters, below which an older mail stands as it was.</summary>
internal static partial class Separator
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "original message", "original appointment", "original e-mail", "original email", "forwarded message", "begin forwarded message",
        "ursprüngliche nachricht", "ursprüngliche mail", "originalnachricht", "original-nachricht", "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht",
        "anfang der weitergeleiteten e-mail", "message d'origine", "message original", "message initial", "message transféré", "courriel original",
        "début du message réexpédié", "début du message transféré", "mensaje original", "mensaje reenviado", "inicio del mensaje reenviado", "messaggio originale",
        "messaggio inoltrato", "messaggio inoltrato da", "inizio messaggio inoltrato", "inizio del messaggio inoltrato", "mensagem original", "mensagem encaminhada",
        "mensagem reencaminhada", "início da mensagem encaminhada", "início da mensagem reencaminhada", "oorspronkelijk bericht", "origineel bericht",
        "originele bericht", "doorgestuurd bericht", "begin doorgestuurd bericht", "begin van doorgestuurd bericht", "wiadomość oryginalna", "oryginalna wiadomość",
        "pierwotna wiadomość", "wiadomość pierwotna", "przekazana wiadomość", "wiadomość przekazana", "treść przekazanej wiadomości", "wiadomość przekazana dalej",
        "początek przekazywanej wiadomości", "początek przekazanej wiadomości", "ursprungligt meddelande", "originalmeddelande", "vidarebefordrat meddelande",
        "vidarebefordrat mejl", "vidarebefordrat brev", "oprindelig meddelelse", "original meddelelse", "oprindelig besked", "videresendt meddelelse",
        "videresendt besked", "start på videresendt besked", "start på videresendt meddelelse", "opprinnelig melding", "original melding", "originalmelding",
        "videresendt melding", "videresendt e-post", "start på videresendt melding", "alkuperäinen viesti", "alkuperäinen sanoma", "välitetty viesti",
        "edelleenlähetetty viesti", "välitetty viesti alkaa", "alku välitetylle viestille", "původní zpráva", "původní e-mail", "přeposlaná zpráva", "pôvodná správa",
        "eredeti üzenet", "továbbított üzenet", "mesaj original", "mesaj redirecționat", "orijinal mesaj", "özgün ileti", "исходное сообщение",
        "пересылаемое сообщение", "переадресованное сообщение", "оригінальне повідомлення", "原始邮件", "邮件原件", "转发邮件", "元のメッセージ");

    public static bool Is(string line) => line.Length is > 6 and < 160
        && (IsFramed(line) ? Titles.Contains(Title(line)) || Attribution.Says(line) : line.EndsWith(':') && Titles.Contains(Title(line)));

    /// <summary>A title that some programs leave without its frame; alone it says nothing.</summary>
    public static bool IsTitle(string line) => Titles.Contains(Title(line));

    /// <summary>A line drawn across, with nothing in it.</summary>
    public static bool IsRule(string line) => line.Length > 2 && line.AsSpan().TrimStart("-_=*~—– ").IsEmpty;

    private static bool IsFramed(string line) => FramePattern().IsMatch(line);

    private static string Title(string line) => line.Trim('-', '_', '=', '*', '~', '—', '–', ' ', ':', '>').Replace('’', '\'');

    [GeneratedRegex("^[*_ ]*[-_=~—–]{2,}.*[-_=~—–:][*_ ]*$", RegexOptions.NonBacktracking)]
    private static partial Regex FramePattern();
}
