using System.Text.RegularExpressions;

namespace Regulars.Channels.Email.Reading.Folding;

/// <summary>The line that telephones and mail programs add by themselves: "Sent from my iPhone".</summary>
internal static partial class Footer
{
    private const int Longest = 160;

    /// <summary>"Sent by DHL on Monday" is somebody's word; a footer soon names a device or a program.</summary>
    private const int SoonInWords = 8;

    public static bool Is(string line) => line.Length <= Longest && line.TrimStart('*', '_', '<', '[', '(', '-', '~', ' ') is var plain
        && SentPattern().IsMatch(plain) && DevicePattern().IsMatch(string.Join(' ', plain.Split(' ').Take(SoonInWords)));

    /// <summary>An address alone, which such a line leaves behind when it is broken.</summary>
    public static bool IsLink(string line) => line.Length <= Longest && LinkPattern().IsMatch(line);

    private const string Senders =
        "sent (?:from|via|with|using)|from my (?:iphone|ipad|android|samsung|mobile|phone)"
        + "|gesendet (?:von|mit|über|via)|von (?:meinem|meiner|unterwegs).{0,60}gesendet|von mei(?:nem|ner) (?:iphone|ipad|handy|mobiltelefon|smartphone)"
        + "|diese (?:nachricht|e-mail|mail) wurde (?:von|mit|über)"
        + "|envoyé (?:de|depuis|avec|à partir|via|par)|provenance :"
        + "|enviado (?:desde|con|por|do|da|de|a partir|através|via|pelo|no|com)"
        + "|inviato (?:da|dal|dallo|dalla|con|tramite|via)"
        + "|(?:verstuurd|verzonden) (?:vanaf|vanuit|met|via|van)"
        + "|wysłan[eoay] (?:z|ze|przez|za pomocą)"
        + "|skickat (?:från|med|via)|sendt (?:fra|med|via)"
        + "|lähetetty |lähetin tämän|отправлено (?:с|из|через)|надіслано з|发自我的|發自我的";

    private const string Getters =
        "get \\w+ for (?:ios|android|mac|windows|mobile)|(?:holen sie sich|laden sie) outlook|outlook für \\w+ (?:beziehen|herunterladen)|(?:obtenez|télécharger|télécharge[zr]) outlook|obtén outlook|(?:obtener|obtenga|descargar) outlook"
        + "|(?:ottieni|scarica) outlook|(?:obter|obtenha) o outlook|(?:download|haal) outlook|outlook voor \\w+ (?:ophalen|downloaden|ontvangen)|(?:pobierz|uzyskaj) (?:aplikację |program )?outlook"
        + "|(?:hämta|hent|skaff(?: deg)?|få|hanki|lataa) outlook|virus-free\\.|virenfrei\\.|libre de virus|sin virus\\.|garanti sans virus|senza virus\\.|yahoo mail: ";

    [GeneratedRegex(
        @"phone|telef|puhelim|мобильн|ipad|galaxy|samsung|android|\bios\b|mobil|móvil|mobiel|komórk|blackberry|\bpixel|tablet|handy|device|gerät|appareil|dispositivo"
        + @"|enhet|laite|toestel|urządze|outlook|mail|\bapp\b|windows|yahoo|virus|viren|avast|huawei|xiaomi|nokia|sony|motorola|superhuman|spark|proton|thunderbird|zoho"
        + @"|canary|missive|\bhey\b|gmx|web\.de|tuta|\bmac\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DevicePattern();

    [GeneratedRegex($"^(?:{Senders}|{Getters})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SentPattern();

    [GeneratedRegex(@"^[<\[(]?https?://[^\s]+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();
}
