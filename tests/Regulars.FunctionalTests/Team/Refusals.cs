using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Regulars.FunctionalTests.Team;

internal static class Refusals
{
    public static async Task AssertRefused(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }
}
