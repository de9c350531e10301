using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Tags;
using Regulars.Contracts.Team;
using Regulars.Conversations.Actions;
using Regulars.Conversations.Assigning;
using Regulars.Conversations.Beginning;
using Regulars.Conversations.Bulk;
using Regulars.Conversations.Classifying;
using Regulars.Conversations.Describing;
using Regulars.Conversations.Drafting;
using Regulars.Conversations.Exporting;
using Regulars.Conversations.Filtering;
using Regulars.Conversations.Inbox;
using Regulars.Conversations.Macros;
using Regulars.Conversations.Mentioning;
using Regulars.Conversations.Merging;
using Regulars.Conversations.Moving;
using Regulars.Conversations.Prioritising;
using Regulars.Conversations.Reading;
using Regulars.Conversations.Receiving;
using Regulars.Conversations.Replying;
using Regulars.Conversations.Resolving;
using Regulars.Conversations.Searching;
using Regulars.Conversations.Snoozing;
using Regulars.Conversations.Tagging;
using Regulars.Conversations.Viewing;
using Regulars.Conversations.Watching;
using Regulars.Platform;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Conversations;

/// <summary>Matters with customers: received, answered, given to somebody, put aside, resolved and found again.</summary>
public static class ConversationsModule
{
    public static WebApplicationBuilder AddConversations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IModelPart, ConversationsModel>();
        services.AddPermissions(Permissions.All);
        services.AddScoped<IConversations, ConversationIntake>();
        services.AddScoped<MessageChecks>();
        services.AddScoped<Departures>();
        services.AddScoped<SnoozeAlarm>();
        services.AddScoped<MessageMover>();
        services.AddScoped<ConversationMerger>();
        services.AddScoped<Unanswered>();
        services.AddScoped<ConversationFilters>();
        services.AddScoped<ViewReader>();
        services.AddScoped<SearchNarrowing>();
        services.AddScoped<Variables>();
        services.AddScoped<MacroWork>();
        services.AddScoped<ReplyRules>();
        services.AddScoped<IFillVariables, FillFromConversation>();
        services.AddScoped<IConversationsOfCustomers, ConversationsOfCustomers>();
        services.AddScoped<ITellOfCustomers, ConversationsInTimeline>();
        services.AddScoped<IAction, ResolveAction>();
        services.AddScoped<IAction, ReopenAction>();
        services.AddScoped<IAction, AssignAction>();
        services.AddScoped<IAction, SnoozeAction>();
        services.AddScoped<IAction, PrioritiseAction>();
        services.AddScoped<IAction, TagAction>();
        services.AddScoped<TagBook>();
        services.AddScoped<ICountTagged, CountTaggedConversations>();
        services.AddReaction<TagLeft, CarryTagsWhenTagLeft>();
        services.AddReaction<TagToCarry, CarryTags>();
        services.AddReaction<SnoozeEnded, WakeConversationWhenSnoozeEnds>();
        services.AddReaction<AgentRenamed, RenameAssigneeWhenAgentRenamed>();
        services.AddReaction<AgentRemoved, FreeConversationsWhenAgentRemoved>();
        services.AddReaction<AgentNeeded, GiveToMemberWhenAgentNeeded>();
        services.AddReaction<TeamRenamed, RenameTeamOnConversations>();
        services.AddReaction<TeamRemoved, FreeConversationsWhenTeamRemoved>();
        services.AddReaction<CustomerRenamed, RenameOnConversationsWhenCustomerRenamed>();
        services.AddReaction<NamesChanged, IndexNamesWhenChanged>();
        foreach (var recurring in Schedule.All)
            recurring(services);
        services.AddValidation();
        return builder;
    }

    public static void MapConversations(this RouteGroupBuilder api)
    {
        var conversations = api.MapGroup("/conversations").WithTags("Conversations");
        ListConversations.Map(conversations);
        CountConversations.Map(conversations);
        ListFields.Map(conversations);
        ChangeMany.Map(conversations);
        CountUnanswered.Map(conversations);
        ChangeWatch.Map(conversations);
        ChangeReplyRule.Map(conversations);
        ReadCoverage.Map(conversations);
        BeginConversation.Map(conversations);
        OpenConversation.Map(conversations);
        ListMessages.Map(conversations);
        WriteMessage.Map(conversations);
        SendAgain.Map(conversations);
        WithdrawReply.Map(conversations);
        ReadMentions.Map(conversations);
        SendNow.Map(conversations);
        ListScheduled.Map(conversations);
        ClassifyMessage.Map(conversations);
        MoveMessage.Map(conversations);
        SplitConversation.Map(conversations);
        SuggestConversations.Map(conversations);
        MergeConversation.Map(conversations);
        SettleDelivery.Map(conversations);
        ResolveConversation.Map(conversations);
        ReopenConversation.Map(conversations);
        AssignConversation.Map(conversations);
        UnassignConversation.Map(conversations);
        MoveToTeam.Map(conversations);
        HandBack.Map(conversations);
        TakeNext.Map(conversations);
        SnoozeConversation.Map(conversations);
        WakeConversation.Map(conversations);
        PrioritiseConversation.Map(conversations);
        RetitleConversation.Map(conversations);
        ReadTranscript.Map(conversations);
        TagConversation.Map(conversations);
        UntagConversation.Map(conversations);
        ReadConversation.Map(conversations);
        KeepDraft.Map(conversations);
        FillMacro.Map(conversations);
        SearchConversations.Map(api);
        CountViews.Map(api);
        ChangeViews.Map(api);
        ChangeMacros.Map(api);
    }
}
