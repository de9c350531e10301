using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regulars.Channels;
using Regulars.Commerce;
using Regulars.Conversations;
using Regulars.Customers;
using Regulars.Platform;
using Regulars.Platform.Persistence;
using Regulars.Team;

namespace Regulars.Migrations.Sqlite;

/// <summary>The model as the migration tool sees it.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<RegularsDb>
{
    public RegularsDb CreateDbContext(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatform().AddTeam().AddCustomers().AddConversations().AddChannels().AddCommerce();
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = false); // only the model is asked for
        return builder.Build().Services.CreateScope().ServiceProvider.GetRequiredService<RegularsDb>();
    }
}
