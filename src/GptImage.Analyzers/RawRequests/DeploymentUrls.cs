using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using GptImage.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Deployments of Azure OpenAI that a URL names: <c>…/openai/deployments/gpt-image-1/images/generations</c>. The body need not say a model.</summary>
internal sealed class DeploymentUrls : IRequestRecognizer
{
    private const string Path = "/openai/deployments/";

    private static readonly char[] Ends = ['/', '?', '#'];

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var url in context.Code.Index.Strings)
        {
            if (url.ToString().IndexOf(Path, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (var fillings in FormatCalls.AllOf(url, context.Code))
            {
                var values = Deployment(url, LiteralText.Read(url, fillings), context).Where(value => ModelId.IsLegacy(value.Text)).ToList();
                if (values.Count > 0)
                {
                    yield return new FoundRequest
                    {
                        Endpoint = Endpoint.None,
                        Site = url,
                        Host = RequestHost.Azure,
                        IsDeployment = true,
                        Model = new RequestPart { Parameter = ParameterNames.Model, Values = values, Location = url.GetLocation(), Syntax = url },
                        Evidence = RequestEvidence.ModelAlone,
                    };
                }
            }
        }
    }

    /// <summary>The names that stand behind the path.</summary>
    private static IReadOnlyList<PossibleValue> Deployment(ExpressionSyntax url, LiteralText literal, RecognitionContext context)
    {
        var start = literal.Text.IndexOf(Path, StringComparison.Ordinal) + Path.Length;
        if (start < Path.Length || start == literal.Text.Length)
        {
            return [];
        }

        if (literal.HoleAt(start) is { } filling)
        {
            return context.Values.Read(filling);
        }

        var end = literal.Text.IndexOfAny(Ends, start);
        var name = literal.Text.Substring(start, (end < 0 ? literal.Text.Length : end) - start);
        if (name.Length == 0)
        {
            return [];
        }

        var location = literal.Location(start, name.Length);
        return [PossibleValue.Known(name, new ValuePlace(url, location, location, _ => null))];
    }
}
