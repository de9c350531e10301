using Microsoft.AspNetCore.Routing;

namespace Regulars.Testing;

/// <summary>Routes of a test's own, mapped beside the modules'.</summary>
public sealed record TestRoutes(Action<IEndpointRouteBuilder> Map);
