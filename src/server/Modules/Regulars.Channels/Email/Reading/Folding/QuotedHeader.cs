using System.Collections.Frozen;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>The block From, Sent, To, Subject that Outlook writes above an older mail.</summary>
internal static class QuotedHeader
{
    private const int Window = 14;
    private const int LongestGap = 2;
    private const int LongestLabel = 30;

    private static readonly FrozenDictionary<string, Label> Labels = new (Label Label, string[] Words)[]
    {
        (Label.From, ["from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "keneltä", "feladó", "от", "від", "kimden", "de la", "από", "发件人", "差出人"]),
        (Label.Date,
        [
            "sent", "date", "sent at", "sent on", "gesendet", "gesendet am", "datum", "envoyé", "envoyé le", "date d'envoi", "enviado", "enviado el", "enviada", "enviada em",
            "enviado em", "fecha", "inviato", "inviato il", "data", "verzonden", "verstuurd", "wysłano", "wysłane", "data wysłania", "skickat", "sendt", "dato",
            "lähetetty", "päivämäärä", "päiväys", "pvm", "odesláno", "odoslané", "elküldve", "dátum", "trimis", "отправлено", "дата", "дата отправки", "надіслано",
            "gönderildi", "tarih", "ημερομηνία", "发送时间", "日期", "送信日時", "日時",
        ]),
        (Label.To,
        [
            "to", "an", "à", "para", "a", "destinatario", "destinataire", "aan", "do", "till", "til", "vastaanottaja", "kenelle", "cc", "kopie", "kopia", "komu", "címzett", "către",
            "кому", "копия", "προς", "kime", "收件人", "抄送", "宛先",
        ]),
        (Label.Subject,
        [
            "subject", "betreff", "objet", "sujet", "asunto", "oggetto", "onderwerp", "assunto", "temat", "ämne", "emne", "aihe", "otsikko", "předmět", "predmet", "tárgy",
            "subiect", "тема", "konu", "θέμα", "主题", "主旨", "件名",
        ]),
    }.SelectMany(kind => kind.Words.Select(word => KeyValuePair.Create(word, kind.Label))).ToFrozenDictionary();

    [Flags]
    private enum Label
    {
        None = 0,
        From = 1,
        Date = 2,
        To = 4,
        Subject = 8,
    }

    public static bool BeginsAt(IReadOnlyList<Line> lines, int at)
    {
        if (LabelOf(lines[at].Text) == Label.None)
            return false;
        var (seen, gap, hasAddress) = (Label.None, 0, false);
        for (var i = at; i < lines.Count && i < at + Window && gap <= LongestGap; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var label = LabelOf(lines[i].Text);
            gap = label == Label.None ? gap + 1 : 0;
            seen |= label;
            hasAddress |= lines[i].Text.Contains('@', StringComparison.Ordinal);
            if (IsHeader(seen, hasAddress))
                return true;
        }
        return false;
    }

    /// <summary>"Subject" is what a letter about a journey from here to there on some date would lack.</summary>
    private static bool IsHeader(Label seen, bool hasAddress) =>
        seen.HasFlag(Label.From) && (seen.HasFlag(Label.Subject) ? (seen & (Label.Date | Label.To)) != 0 : hasAddress && seen.HasFlag(Label.Date | Label.To));

    private static Label LabelOf(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOfAny(':', '：');
        return colon > 0 ? Labels.GetValueOrDefault(line[..colon].Trim('*', '_', '>', ' ').Replace('’', '\'').ToLowerInvariant()) : Label.None;
    }
}
