using System.Text.RegularExpressions;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>What attributes of a property, field or parameter demand of an id that gets there.</summary>
internal sealed class AttributeChecks(SourceCode code, IdQuestions questions)
{
    /// <summary>What a property's attributes demand of its value.</summary>
    public IEnumerable<DecisionSite> Of(ISymbol symbol, IdQuestion question)
    {
        if (symbol is not (IPropertySymbol or IFieldSymbol or IParameterSymbol) || !code.IsDeclaredHere(symbol))
        {
            yield break;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(code.CancellationToken) is not AttributeSyntax { ArgumentList.Arguments: var arguments } syntax)
            {
                continue;
            }

            switch (attribute.AttributeClass?.Name)
            {
                case "AllowedValuesAttribute" or "DeniedValuesAttribute":
                    var own = arguments.FirstOrDefault(argument => questions.Text(argument.Expression) == question.Id);
                    if (own is not null && !arguments.Any(argument => questions.Text(argument.Expression) == question.Target))
                    {
                        yield return new DecisionSite(syntax, "an attribute lists the accepted ids", [PlacedEdit.InsertAfter(own.GetLocation(), question.QuotedTarget)], own.GetLocation());
                    }

                    break;
                case "RegularExpressionAttribute" when arguments.FirstOrDefault() is { } pattern && questions.Text(pattern.Expression) is { } text:
                    if (Matches(text, question.Id) != Matches(text, question.Target))
                    {
                        yield return new DecisionSite(syntax, "an attribute checks the id");
                    }

                    break;
                case "StringLengthAttribute" or "MaxLengthAttribute" or "LengthAttribute":
                    yield return new DecisionSite(syntax, "an attribute checks the id");
                    break;
            }
        }
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromMilliseconds(100)) is { Success: true } match && match.Length == text.Length;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
