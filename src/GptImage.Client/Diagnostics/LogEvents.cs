using Microsoft.Extensions.Logging;

namespace GptImage.Client;

/// <summary>What is logged. Neither the prompt nor the key is ever part of it, nor where an image is.</summary>
internal static partial class LogEvents
{
    public const string CompatibilityCategory = "GptImage.Client.Compatibility";

    public const string ClientCategory = "GptImage.Client";

    /// <summary>Logs what a plan does to a request, and what became of it.</summary>
    public static void LogPlan(ILogger logger, ImageRequest request, MigrationPlan plan, LegacyCallAction action)
    {
        var level = action is LegacyCallAction.Adapted or LegacyCallAction.Observed ? LogLevel.Information : LogLevel.Warning;
        if (!logger.IsEnabled(level))
        {
            return;
        }

        foreach (var edit in plan.Edits)
        {
            var from = Shown(edit.Parameter, edit.Parameter == ParameterNames.Model ? request.Model : ValueOf(request, edit.Parameter));
            var to = Shown(edit.Parameter, edit.Value);
            if (action == LegacyCallAction.Adapted)
            {
                Adapted(logger, request.Endpoint, edit.Parameter, from, to);
            }
            else
            {
                NotAdapted(logger, level, request.Endpoint, edit.Parameter, from, to, action);
            }
        }

        foreach (var decision in plan.Decisions)
        {
            DecisionNeeded(logger, level, request.Endpoint, decision.Parameter, decision.Reason, action);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Image request to {Endpoint} adapted: {Parameter} {From} -> {To}")]
    private static partial void Adapted(ILogger logger, Endpoint endpoint, string parameter, string from, string to);

    [LoggerMessage(EventId = 2, Message = "Image request to {Endpoint} not adapted ({Action}): {Parameter} {From} -> {To}")]
    private static partial void NotAdapted(ILogger logger, LogLevel level, Endpoint endpoint, string parameter, string from, string to, LegacyCallAction action);

    [LoggerMessage(EventId = 3, Message = "Image request to {Endpoint} needs a decision about {Parameter} ({Action}): {Reason}")]
    private static partial void DecisionNeeded(ILogger logger, LogLevel level, Endpoint endpoint, string parameter, string reason, LegacyCallAction action);

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "The image call names the legacy model {Model}; use {Target}")]
    public static partial void LegacyModel(ILogger logger, string model, string target);

    [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "{RuleId} {Parameter}: {Reason}")]
    public static partial void NoEffect(ILogger logger, string ruleId, string parameter, string reason);

    [LoggerMessage(EventId = 12, Level = LogLevel.Warning, Message = "The mask has {Length} bytes; the specification accepts fewer than {Maximum}")]
    public static partial void LargeMask(ILogger logger, long length, long maximum);

    [LoggerMessage(EventId = 13, Level = LogLevel.Warning, Message = "A response was not read as a whole: {Unreadable}")]
    public static partial void NotRead(ILogger logger, string unreadable);

    private static string? ValueOf(ImageRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var value) ? value.ToString() : null;

    private static string Shown(string parameter, string? value) =>
        value is null ? "(none)" : LoggableParameters.Contains(parameter) ? value : "(withheld)";
}
