using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>
/// Requests that are filled field by field: in an initializer, by statements after it, by the application's own methods. What a field looks like
/// is up to the kind of object.
/// </summary>
internal abstract class FilledRequests : IRequestRecognizer
{
    /// <summary>A field as it is written.</summary>
    /// <param name="Key">Its name; a constant, or a parameter of the method around it.</param>
    /// <param name="Content">What is put into it.</param>
    /// <param name="Value">The value that this holds: the content itself, or what it wraps.</param>
    /// <param name="Insertion">The source text of a sibling, from wire name and wire value.</param>
    /// <param name="IsKnown">Whether the field has just this value afterwards.</param>
    protected readonly record struct Field(
        ExpressionSyntax Key, ExpressionSyntax Content, ExpressionSyntax Value, Func<string, string, string?>? Insertion, bool IsKnown = true);

    /// <summary>A request has one of these.</summary>
    private static readonly HashSet<string> NeededNames = [ParameterNames.Model, ParameterNames.Prompt, "type"];

    /// <summary>Methods that make another object, or text, of what they are called on and something else.</summary>
    private static readonly HashSet<string> Combinations = ["Concat", "Union", "Append", "TrimEnd", "Insert", "Substring"];

    private readonly record struct SetField(RequestPart Part, Field Field);

    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        var held = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var ordinary = new OrdinaryDictionaries(context.Code.Index, NeededNames);
        foreach (var creation in context.Code.Index.ObjectCreations)
        {
            if (!IsRequestObject(creation, context.Code) || ordinary.Include(creation))
            {
                continue;
            }

            var holders = RequestHolder.Of(creation, context.Code);
            held.UnionWith(holders.Select(holder => holder.Symbol));
            if (!MayBeRequest(creation, holders, context))
            {
                continue;
            }

            List<SetField> fields = [.. Elements(creation, holders, context), .. holders.SelectMany(holder => Changes(holder, holders, context))];
            List<RequestPart> parts = [.. fields.Select(set => set.Part), .. Copied(creation, context), .. Unfollowed(holders, context)];
            if (parts.Count > 0 && context.Shape.TryRead(creation, parts, out var request))
            {
                yield return request;
            }
        }

        foreach (var (change, holder) in MadeElsewhere(held, context))
        {
            List<RequestPart> parts = [.. Changes(holder, [holder], context).Select(set => set.Part)];
            if (context.Shape.TryRead(change, parts, out var request))
            {
                yield return request with { Evidence = RequestEvidence.OpenParameters, Unseen = Maker(holder, context) };
            }
        }
    }

    /// <summary>The code of another assembly that makes the object, and may put more into it; null: it is the framework's, or in sight.</summary>
    private static SyntaxNode? Maker(RequestHolder holder, RecognitionContext context)
    {
        return context.Code.Uses(holder.Symbol).Take(1).SelectMany(use => context.Origins.Of(context.Code.Operation(use)).Operations).FirstOrDefault(origin => origin switch
        {
            IInvocationOperation call => IsOfOthers(call.TargetMethod),
            IMemberReferenceOperation reference => IsOfOthers(reference.Member),
            _ => false,
        })?.Syntax;

        bool IsOfOthers(ISymbol member) => !context.Code.IsDeclaredHere(member) && member.ContainingAssembly is { Name: var name }
            && !LibraryCalls.Framework.Any(known => name.StartsWith(known, StringComparison.Ordinal));
    }

    /// <summary>What is set later in an object that is made by other means and becomes one of this kind.</summary>
    /// <param name="made">What makes it.</param>
    /// <param name="isRequest">Whether it is the request itself, not something around it.</param>
    /// <param name="context">The code.</param>
    protected IReadOnlyList<RequestPart> ChangesTo(SyntaxNode made, bool isRequest, RecognitionContext context)
    {
        var holders = RequestHolder.Of(made, context.Code);
        var changes = isRequest ? holders.SelectMany(holder => Changes(holder, holders, context)) : [];
        return [.. changes.Select(set => set.Part), .. Unfollowed(holders, context)];
    }

    /// <summary>
    /// Whether some key is one that every request has, or cannot be read off the syntax. Most dictionaries hold other things: those cost their keys,
    /// not their values.
    /// </summary>
    private bool MayBeRequest(BaseObjectCreationExpressionSyntax creation, IEnumerable<RequestHolder> holders, RecognitionContext context) =>
        (creation.Initializer?.Expressions ?? default).Select(element => ReadElement(element, context))
            .Concat(holders.SelectMany(holder => context.Code.Mutations(holder.Symbol)).Select(change => ReadChange(change, context)))
            .Any(field => field is { Key: var key } && (key is not LiteralExpressionSyntax { Token.Value: string text } || NeededNames.Contains(text.Trim('"'))));

    /// <summary>Whether what is created may be a request.</summary>
    protected abstract bool IsRequestObject(BaseObjectCreationExpressionSyntax creation, SourceCode code);

    /// <summary>The field that an element of an initializer sets.</summary>
    protected abstract Field? ReadElement(ExpressionSyntax element, RecognitionContext context);

    /// <summary>The field that an assignment or call sets.</summary>
    protected abstract Field? ReadChange(SyntaxNode change, RecognitionContext context);

    protected static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The argument with the name, or else at the position.</summary>
    protected static ExpressionSyntax? Argument(BaseArgumentListSyntax? list, string name, int position) =>
        (list?.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? list?.Arguments.Where((argument, index) => index == position && argument.NameColon is null).FirstOrDefault())?.Expression;

    /// <summary>The name of a field, where it is a constant or the name of a member; some code quotes it once more.</summary>
    private static string? Name(ExpressionSyntax key, RecognitionContext context) => key switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text.Trim('"'),
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access, Identifier.ValueText: var name } when access.Name == key => name,
        _ => (context.Code.Model(key.SyntaxTree).GetConstantValue(key, context.Code.CancellationToken).Value as string)?.Trim('"'),
    };

    /// <summary>The names that a field may have: <c>several ? "image[]" : "image"</c>. Null where they are not all seen.</summary>
    private static IReadOnlyList<string>? Names(ExpressionSyntax key, RecognitionContext context)
    {
        var values = context.Values.Read(key);
        return values.All(value => value.Text is not null) ? [.. values.Select(value => value.Text!).Distinct()] : null;
    }

    private IEnumerable<SetField> Elements(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<RequestHolder> holders, RecognitionContext context)
    {
        foreach (var element in creation.Initializer?.Expressions ?? default)
        {
            if (ReadElement(element, context) is not { } field)
            {
                // A property of the object itself, or an element that is made elsewhere.
                if (element is not AssignmentExpressionSyntax)
                {
                    yield return new SetField(UnseenParameter.At(element), default);
                }

                continue;
            }

            if (Name(field.Key, context) is { } name)
            {
                var part = Element(element, name, field, context);
                yield return new SetField(holders.Any(holder => IsReadBack(holder.Symbol, name, context)) ? part with { Removal = null } : part, field);
                continue;
            }

            foreach (var part in OneOf(Names(field.Key, context), possible => Element(element, possible, field, context), element))
            {
                yield return new SetField(part, field);
            }
        }
    }

    private static RequestPart Element(ExpressionSyntax element, string name, Field field, RecognitionContext context)
    {
        var part = context.Parts.Read(element, name, field.Value, field.Insertion);
        return WithContent(part, field.Content == field.Value ? part : context.Parts.Read(element, name, field.Content));
    }

    /// <summary>A field whose name is one of several: none of them is sure, and what sets one of them cannot go.</summary>
    private static IEnumerable<RequestPart> OneOf(IReadOnlyList<string>? names, Func<string, RequestPart> read, SyntaxNode place) =>
        names?.Select(name => read(name) with { Removal = null, Insertion = null, IsConditional = true }) ?? [UnseenParameter.At(place)];

    /// <summary>What the object starts with where it is a copy of another.</summary>
    private static IEnumerable<RequestPart> Copied(BaseObjectCreationExpressionSyntax creation, RecognitionContext context) =>
        (creation.ArgumentList?.Arguments ?? default)
            .Where(argument => context.Code.Type(argument.Expression) is { } type && type.AllInterfaces.Prepend(type)
                .Any(form => form is INamedTypeSymbol { Name: "IEnumerable", TypeArguments: [{ Name: "KeyValuePair" }] }))
            .Select(UnseenParameter.At);

    /// <summary>What becomes of the object and is not followed: it is combined with others, or something inside of it is changed.</summary>
    private static IEnumerable<RequestPart> Unfollowed(IEnumerable<RequestHolder> holders, RecognitionContext context) =>
        holders.SelectMany(holder => context.Code.Uses(holder.Symbol, IsCombined)).Select(UnseenParameter.At);

    private static bool IsCombined(SyntaxNode use) => use.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access when access.Expression == use => Combinations.Contains(access.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax access when access.Expression == use => IsInsideChanged(access),
        _ => false,
    };

    /// <summary>Whether an element of an element is assigned: <c>body["tools"]![0]!["background"] = …</c>.</summary>
    private static bool IsInsideChanged(ExpressionSyntax element)
    {
        var inner = element;
        while (inner.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax)
        {
            inner = (ExpressionSyntax)inner.Parent;
        }

        return inner != element && inner.Parent is AssignmentExpressionSyntax assignment && assignment.Left == inner;
    }

    private IEnumerable<SetField> Changes(RequestHolder holder, IReadOnlyList<RequestHolder> holders, RecognitionContext context)
    {
        foreach (var change in context.Code.Mutations(holder.Symbol))
        {
            if (ReadChange(change, context) is not { } field)
            {
                continue;
            }

            if (Name(field.Key, context) is { } name)
            {
                yield return Change(change, name, field, holder, context);
            }
            else if (context.Code.Symbol(field.Key) is IParameterSymbol { ContainingSymbol: IMethodSymbol method } key)
            {
                foreach (var set in ChangesBy(method, key, field, holder, holders, context))
                {
                    yield return set;
                }
            }
            else
            {
                foreach (var part in OneOf(Names(field.Key, context), possible => Change(change, possible, field, holder, context).Part, change))
                {
                    yield return new SetField(part, field);
                }
            }
        }
    }

    private SetField Change(SyntaxNode change, string name, Field field, RequestHolder holder, RecognitionContext context)
    {
        var part = Read(field.Value);
        part = WithContent(part, field.Content == field.Value ? part : Read(field.Content));
        return new SetField(
            part with
            {
                NamedBy = field.Key,
                Values = field.IsKnown ? part.Values : [PossibleValue.Unknown],
                Removal = field.IsKnown && !holder.IsShared && !IsReadBack(holder.Symbol, name, context) ? part.Removal : null,
                IsConditional = part.IsConditional || holder.IsConditional,
            },
            field);

        RequestPart Read(ExpressionSyntax value) => context.Parts.ReadMutation((ExpressionSyntax)change, holder.Anchor, name, value, field.Insertion);
    }

    /// <summary>The part goes as its content does. An input image is counted, not read: its bytes are no wire value.</summary>
    private static RequestPart WithContent(RequestPart part, RequestPart content) => part with
    {
        Values = part.Parameter is ParameterNames.Image or "image[]" ? [PossibleValue.Unknown] : part.Values,
        Removal = content.Removal,
    };

    /// <summary>The fields set by calls of a method of the application's own that takes name and value: <c>AddField(form, "style", "vivid")</c>.</summary>
    private IEnumerable<SetField> ChangesBy(
        IMethodSymbol method, IParameterSymbol key, Field field, RequestHolder holder, IReadOnlyList<RequestHolder> holders, RecognitionContext context)
    {
        foreach (var call in context.Code.Index.Invocations(method.Name))
        {
            if (context.Code.Operation(call) is not IInvocationOperation invocation
                || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.OriginalDefinition, method.OriginalDefinition)
                || ArgumentFor(invocation, key) is not { } given)
            {
                continue;
            }

            // A method that is handed the object sets the fields of the one that it is handed.
            var filled = holder;
            if (holder.Symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method))
            {
                var receiver = ArgumentFor(invocation, parameter);
                filled = receiver is null ? default : holders.FirstOrDefault(other => context.Code.Refers(receiver, other.Symbol));
                if (filled.Symbol is null)
                {
                    continue;
                }
            }

            if (Name(given, context) is not { } name)
            {
                yield return new SetField(UnseenParameter.At(call), field);
                continue;
            }

            var value = context.Code.Symbol(field.Value) is IParameterSymbol handed ? ArgumentFor(invocation, handed) : null;
            var set = new Field(given, value ?? given, value ?? given, Insertion: null, IsKnown: field.IsKnown && value is not null);
            yield return Change(call, name, set, filled, context);
        }
    }

    private static ExpressionSyntax? ArgumentFor(IInvocationOperation invocation, IParameterSymbol parameter) =>
        invocation.Arguments
            .FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal && argument.ArgumentKind == ArgumentKind.Explicit)
            ?.Value.Syntax as ExpressionSyntax;

    /// <summary>Whether code reads the field: without it, that code would fail.</summary>
    private static bool IsReadBack(ISymbol holder, string name, RecognitionContext context) =>
        context.Code.Uses(holder, use => use.Parent is ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access
            && access.Expression == use
            && !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            && Name(key.Expression, context) == name).Any();

    /// <summary>Objects that get a model and were made where it is not seen: parameters, what a parser returned, types that do not resolve.</summary>
    private IEnumerable<(SyntaxNode Change, RequestHolder Holder)> MadeElsewhere(HashSet<ISymbol> held, RecognitionContext context)
    {
        foreach (var literal in context.Code.Index.Strings)
        {
            if (literal is not LiteralExpressionSyntax { Token.Value: string text, Parent: ArgumentSyntax argument } || text.Trim('"') != ParameterNames.Model)
            {
                continue;
            }

            var (change, receiver) = argument.Parent?.Parent switch
            {
                ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access when assignment.Left == access =>
                    (assignment, access.Expression),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => (call, access.Expression),
                _ => ((SyntaxNode?)null, (ExpressionSyntax?)null),
            };
            if (change is not null && receiver is not null
                && ReadChange(change, context) is { } field && Name(field.Key, context) == ParameterNames.Model
                && context.Code.Symbol(receiver) is (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) and { } symbol
                && held.Add(symbol))
            {
                yield return (change, new RequestHolder(symbol, change, IsConditional: false, IsShared: false));
            }
        }
    }
}
