using Regulars.Contracts;
using Regulars.Contracts.Files;

namespace Regulars.Channels.Email.Reading;

/// <summary>Where the API serves a file's bytes, as pictures in messages name it.</summary>
internal static class PictureAddress
{
    private const string Prefix = "/api/v1/files/";

    public static string Of(FileId file) => $"{Prefix}{file}";

    /// <summary>The file that an address of ours names; null for any other address.</summary>
    public static FileId? FileOf(string address) =>
        address.StartsWith(Prefix, StringComparison.Ordinal) && TypedId.TryParse<FileId>(address[Prefix.Length..], out var file) ? file : null;

    /// <summary>Keeps addresses of ours.</summary>
    public static string? Own(string address) => FileOf(address) is { } file ? Of(file) : null;
}
