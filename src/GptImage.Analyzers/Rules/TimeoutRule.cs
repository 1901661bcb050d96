using System.Globalization;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Time-outs shorter than an image takes, and policies that call again after one. Only in files with a request.</summary>
internal sealed class TimeoutRule(SourceCode code, IReadOnlyList<FoundRequest> requests, SettingsByFile settingsByFile, Reporting reporting)
{
    /// <summary>OpenAI: complex prompts take up to two minutes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly (string Property, string Type)[] Timeouts = [("NetworkTimeout", "ClientPipelineOptions"), ("Timeout", "HttpClient")];

    private static readonly Dictionary<string, double> SecondsOf = new()
    {
        ["FromMilliseconds"] = 0.001,
        ["FromSeconds"] = 1,
        ["FromMinutes"] = 60,
    };

    private readonly HashSet<SyntaxTree> _files = [.. requests.Where(request => !request.IsElsewhere).Select(request => request.Site.SyntaxTree)];

    public void Check()
    {
        foreach (var (property, type) in Timeouts)
        {
            foreach (var assignment in code.Index.Assignments(property).OfType<AssignmentExpressionSyntax>())
            {
                if (_files.Contains(assignment.SyntaxTree) && Duration(assignment.Right) is { } duration && duration < Longest
                    && code.Symbol(assignment.Left) is IPropertySymbol { ContainingType.Name: { } owner } && owner == type)
                {
                    var seconds = duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
                    Report(assignment.Right.GetLocation(), FiveMinutes(assignment.Right), $"An image takes up to two minutes, and the call is given up after {seconds} seconds: use five minutes");
                }
            }
        }

        foreach (var creation in code.Index.Creations("ClientRetryPolicy").OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (_files.Contains(creation.SyntaxTree) && creation.ArgumentList?.Arguments.FirstOrDefault() is { } retries && code.Constant(retries.Expression) is int count and > 0)
            {
                Report(creation.GetLocation(), [], $"A call that times out is made again up to {count} times, and each may make an image that is paid for");
            }
        }
    }

    /// <summary>A duration that is written out with constants; null: it is not seen.</summary>
    private TimeSpan? Duration(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [var argument] }
        && SecondsOf.TryGetValue(access.Name.Identifier.ValueText, out var unit) && SyntaxIndex.LastName(access.Expression) == nameof(TimeSpan)
        && code.Constant(argument.Expression) is IConvertible number and not string
            ? TimeSpan.FromSeconds(Math.Min(number.ToDouble(CultureInfo.InvariantCulture) * unit, TimeSpan.FromDays(1).TotalSeconds))
            : null;

    private static IEnumerable<Fix> FiveMinutes(ExpressionSyntax duration) =>
        [new Fix(RuleIds.TimeoutTooShort, "Wait five minutes", IsBatch: false, [PlacedEdit.Replace(duration.GetLocation(), $"{((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)duration).Expression).Expression}.FromMinutes(5)")])];

    private void Report(Location location, IEnumerable<Fix> fixes, string message)
    {
        if (settingsByFile.For(location) is not null)
        {
            reporting.Add(RuleTable.TimeoutTooShort, location, fixes, message);
        }
    }
}
