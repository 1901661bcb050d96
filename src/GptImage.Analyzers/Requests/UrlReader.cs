using GptImage.Analyzers.Sources;
using GptImage.Text;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>Reads the URLs that an expression may be: text, <c>Uri</c>, text put together of parts. What is not seen of one is a <see cref="LiteralText.Hole"/>.</summary>
internal sealed class UrlReader(Origins origins)
{
    private const int MaximumDepth = 12;
    private const int MaximumTexts = 16;

    private static readonly string Unknown = LiteralText.Hole.ToString();

    /// <summary>Methods that change nothing about the host.</summary>
    private static readonly HashSet<string> KeepingMethods =
        ["Trim", "TrimEnd", "TrimStart", "ToString", "ToLower", "ToLowerInvariant", "AppendPathSegment", "AppendPathSegments", "SetQueryParam", "WithHeader", "WithOAuthBearerToken"];

    private static readonly HashSet<string> KeepingProperties = ["AbsoluteUri", "OriginalString", "Uri"];

    /// <param name="url">The expression.</param>
    /// <param name="arguments">What the parameters of the methods around it are given, where one call is looked at.</param>
    public IReadOnlyList<string> Read(IOperation? url, CallArguments arguments) => [.. Read(url, arguments, MaximumDepth).Distinct().Take(MaximumTexts)];

    /// <summary>The hosts of the URLs that have one.</summary>
    public RequestHost HostOf(IOperation? url, CallArguments arguments) => HostOf(Read(url, arguments));

    public static RequestHost HostOf(IEnumerable<string> urls) => urls.Aggregate(RequestHost.Unseen, (hosts, url) => hosts | HostNames.Of(url));

    private IEnumerable<string> Read(IOperation? operation, CallArguments arguments, int depth)
    {
        operation = Unwrap(operation);
        if (operation is null || depth == 0)
        {
            return [Unknown];
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is string text ? [text] : [];
        }

        switch (operation)
        {
            case IParameterReferenceOperation reference when arguments.Find(reference.Parameter) is { } given:
                return Read(given, arguments, depth - 1);
            case IInterpolatedStringOperation interpolated:
                return Join(interpolated.Parts.Select(part => part switch
                {
                    IInterpolatedStringTextOperation { Text: var written } => written,
                    IInterpolationOperation { Expression: var filling } => filling,
                    _ => null,
                }));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return Join([sum.LeftOperand, sum.RightOperand]);
            case IInvocationOperation { TargetMethod: { Name: nameof(string.Concat), ContainingType.SpecialType: SpecialType.System_String } } concatenation:
                return Join(concatenation.Arguments.Select(argument => argument.Value));
            case IInvocationOperation { TargetMethod: { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String } } format:
                return Read(format.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format")?.Value, arguments, depth - 1).Select(WithHoles);
            case IInvocationOperation { TargetMethod.Name: { } name } call when KeepingMethods.Contains(name):
                return Read(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, arguments, depth - 1);
            case IPropertyReferenceOperation { Property.Name: { } name, Instance: { Type.Name: nameof(Uri) or nameof(UriBuilder) } instance } when KeepingProperties.Contains(name):
                return Read(instance, arguments, depth - 1);
            case IObjectCreationOperation { Type.Name: nameof(Uri) or nameof(UriBuilder) } creation:
                return ReadUri(creation, arguments, depth - 1);
            default:
                var set = origins.Of(operation);
                return set.Operations.SelectMany(origin => Unwrap(origin) == operation ? [Unknown] : Read(origin, arguments, depth - 1))
                    .Concat(set.IsOpen ? [Unknown] : Enumerable.Empty<string>());
        }

        IEnumerable<string> Join(IEnumerable<IOperation?> parts) => parts.Aggregate((IEnumerable<string>)[string.Empty],
            (texts, part) => [.. texts.SelectMany(text => Read(part, arguments, depth - 1).Select(next => text + next)).Distinct().Take(MaximumTexts)]);
    }

    /// <summary>A relative URL behind a base has the base's host; an absolute one has its own.</summary>
    private IEnumerable<string> ReadUri(IObjectCreationOperation creation, CallArguments arguments, int depth)
    {
        var first = creation.Arguments.FirstOrDefault();
        var relative = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "relativeUri");
        return relative is null
            ? Read(first?.Value, arguments, depth)
            : from start in Read(first?.Value, arguments, depth)
              from end in Read(relative.Value, arguments, depth)
              select HostNames.IsAbsolute(end) && end[0] != LiteralText.Hole ? end : start + end;
    }

    private static string WithHoles(string format) => System.Text.RegularExpressions.Regex.Replace(format, @"\{\d+[^}]*\}", Unknown);

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }
}
