using GptImage.Analyzers.Libraries;
using GptImage.Analyzers.RawRequests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>
/// Follows an object with parameters through all of its forms (object, JSON, text, bytes, content, message) to where it is sent, and to where it is read.
/// Setting a member is neither; what leaves the code in sight is not read in sight.
/// </summary>
internal sealed class BodyUses(SourceCode code)
{
    private const int MaximumDepth = 10;

    /// <summary>What has the same parameters in another form: it is followed in the place of the object.</summary>
    private static readonly HashSet<string> Conversions =
    [
        "Format", "Replace", "Serialize", "SerializeToUtf8Bytes", "SerializeToElement", "SerializeToNode", "SerializeToDocument", "SerializeObject", "FromObject", "Write", "ToString", "ToJsonString",
        "Create", "CreateJson", "FromString", "FromBytes", "FromObjectAsJson", "GetBytes", "GetString", "ToArray", "ToList", "ToDictionary", "Parse", "ParseAsync", "Deserialize",
        "AsObject", "AsArray", "AsNode", "Clone", "DeepClone", "AsMemory", "AsSpan", "ToMemory", "ReadAsStringAsync", "ReadAsByteArrayAsync", "ReadFromJsonAsync", "RootElement",
        "Content", "Trim", "ConfigureAwait", "Where",
    ];

    /// <summary>What sets a field, or makes a place for it.</summary>
    private static readonly HashSet<string> Setters = ["Add", "TryAdd", "Remove", "Append", "AppendLine", "AppendFormat", "Set", "Dispose", "GetHashCode", "Headers"];

    /// <summary>What asks for a field by its name.</summary>
    private static readonly HashSet<string> Questions = ["ContainsKey", "TryGetValue", "TryGetPropertyValue", "GetProperty", "TryGetProperty", "GetValueOrDefault", "SelectToken", "Property"];

    /// <summary>Words in the names of methods, parameters and types that send something or are sent.</summary>
    private static readonly string[] SendingWords = ["Send", "Post", "Put", "Patch", "Upload", "GenerateImage", "Request", "Body", "Content", "Message"];

    private readonly ValueUses _uses = new(code);
    private readonly Dictionary<SyntaxNode, IReadOnlyList<BodyUse>> _byCreation = [];

    /// <summary>Where what <paramref name="creation"/> makes is sent, and where it is read.</summary>
    public IReadOnlyList<BodyUse> Of(SyntaxNode creation)
    {
        if (!_byCreation.TryGetValue(creation, out var found))
        {
            var walk = new Walk(code, _uses);
            var row = ClientLibraries.ParameterObjects.FirstOrDefault(candidate => candidate.Type.Is(code.Type(creation)));
            if (row is not null)
            {
                walk.FollowParameterObject(creation, row);
            }
            else
            {
                walk.Follow(creation, MaximumDepth);
            }

            _byCreation.Add(creation, found = walk.Found);
        }

        return found;
    }

    /// <summary>Whether the member is read there: not set, and not only named.</summary>
    public static bool IsRead(SyntaxNode access) => access.Parent switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => assignment.Left != access,
        ConditionalAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } conditional => assignment.Left != conditional,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => false,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left != tuple,
        _ => true,
    };

    private sealed class Walk(SourceCode code, ValueUses uses)
    {
        private readonly HashSet<SyntaxNode> _visited = [];

        public List<BodyUse> Found { get; } = [];

        /// <summary>An object of a client library: its properties are parameters, and calls of the library take it whole.</summary>
        public void FollowParameterObject(SyntaxNode creation, ParameterObject row)
        {
            foreach (var use in uses.Of(creation))
            {
                switch (use.Syntax.Parent)
                {
                    case MemberAccessExpressionSyntax access when access.Expression == use.Syntax:
                        if (row.Find(access.Name.Identifier.ValueText) is { } member && IsRead(access))
                        {
                            Read(access, member.Parameter);
                        }

                        break;
                    case ConditionalAccessExpressionSyntax { WhenNotNull: var whenNotNull } access when access.Expression == use.Syntax:
                        if (whenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().FirstOrDefault() is { } binding
                            && row.Find(binding.Name.Identifier.ValueText) is { } bound
                            && !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
                            && whenNotNull is not AssignmentExpressionSyntax)
                        {
                            Read(access, bound.Parameter);
                        }

                        break;
                    case ArgumentSyntax { Parent.Parent: { } call } argument when Parameter(call, argument) is { } parameter && !IsStoredOrSent(parameter, row):
                        Follow(call, MaximumDepth - 1);
                        Read(call, null);
                        break;
                    case InterpolationSyntax:
                        Read(use.Syntax, null);
                        break;
                }
            }
        }

        public void Follow(SyntaxNode body, int depth)
        {
            if (depth == 0 || !_visited.Add(body))
            {
                return;
            }

            foreach (var use in uses.Of(body))
            {
                if (use.IsFollowed)
                {
                    Look(use.Syntax, depth - 1);
                }
                else if (use.Syntax.Parent is AssignmentExpressionSyntax assignment && SyntaxIndex.LastName(assignment.Left) == "Content")
                {
                    FollowMessage(assignment, depth - 1);
                }
            }
        }

        private void Look(SyntaxNode use, int depth)
        {
            switch (use.Parent)
            {
                case ElementAccessExpressionSyntax access when access.Expression == use:
                    if (IsRead(access))
                    {
                        ReadElement(access, access.ArgumentList.Arguments[0].Expression, depth);
                    }

                    break;
                case MemberAccessExpressionSyntax access when access.Expression == use:
                    LookAtMember(access, depth);
                    break;
                case ConditionalAccessExpressionSyntax access when access.Expression == use:
                    LookAtConditional(access, depth);
                    break;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument:
                    LookAtArgument(call, argument, depth);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    Follow(sum, depth);
                    break;
                case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                    if (!comparison.Left.IsKind(SyntaxKind.NullLiteralExpression) && !comparison.Right.IsKind(SyntaxKind.NullLiteralExpression))
                    {
                        Read(comparison, null);
                    }

                    break;
                case InterpolationSyntax { Parent: { } text }:
                    Follow(text, depth);
                    break;
                case CommonForEachStatementSyntax loop:
                    Read(loop.Expression, null);
                    break;
                case WithExpressionSyntax copy:
                    Follow(copy, depth);
                    break;
                case InitializerExpressionSyntax or ExpressionElementSyntax or SpreadElementSyntax or AnonymousObjectMemberDeclaratorSyntax:
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax }:
                    if (use.Ancestors().FirstOrDefault(IsCreation) is { } outer)
                    {
                        Follow(outer, depth);
                    }

                    break;
                case AssignmentExpressionSyntax assignment when SyntaxIndex.LastName(assignment.Left) == "Content":
                    FollowMessage(assignment, depth);
                    break;
            }
        }

        private void LookAtMember(MemberAccessExpressionSyntax access, int depth)
        {
            var name = access.Name.Identifier.ValueText;
            if (access.Parent is InvocationExpressionSyntax call && call.Expression == access)
            {
                if (Questions.Contains(name))
                {
                    ReadElement(call, call.ArgumentList.Arguments.FirstOrDefault()?.Expression, depth);
                }
                else if (Conversions.Contains(name))
                {
                    Follow(call, depth);
                }
                else if (IsSending(name))
                {
                    Found.Add(new BodyUse(call, IsSending: true, null));
                }
                else if (!Setters.Contains(name) && !(code.Symbol(call) is { } method && code.IsDeclaredHere(method)))
                {
                    Read(call, null);
                }

                return;
            }

            if (Conversions.Contains(name))
            {
                Follow(access, depth);
            }
            else if (IsRead(access) && !Setters.Contains(name))
            {
                Read(access, FieldOf(access));
            }
        }

        private void LookAtConditional(ConditionalAccessExpressionSyntax access, int depth)
        {
            if (access.WhenNotNull is AssignmentExpressionSyntax || (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access))
            {
                return;
            }

            switch (access.WhenNotNull.DescendantNodesAndSelf().FirstOrDefault(node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
            {
                case ElementBindingExpressionSyntax element:
                    ReadElement(access, element.ArgumentList.Arguments[0].Expression, depth);
                    break;
                case MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } binding when Questions.Contains(binding.Name.Identifier.ValueText):
                    ReadElement(access, call.ArgumentList.Arguments.FirstOrDefault()?.Expression, depth);
                    break;
                case MemberBindingExpressionSyntax binding when Conversions.Contains(binding.Name.Identifier.ValueText):
                    Follow(access, depth);
                    break;
                case MemberBindingExpressionSyntax binding when !Setters.Contains(binding.Name.Identifier.ValueText):
                    Read(access, FieldOf(binding));
                    break;
            }
        }

        private void LookAtArgument(SyntaxNode call, ArgumentSyntax argument, int depth)
        {
            var name = call switch
            {
                InvocationExpressionSyntax invocation => SyntaxIndex.LastName(invocation.Expression),
                BaseObjectCreationExpressionSyntax creation => SyntaxIndex.TypeName(creation) ?? code.Type(creation)?.Name,
                _ => null,
            };
            if (name is null || Parameter(call, argument) is not { } parameter)
            {
                return;
            }

            if (IsCreation(call) || Conversions.Contains(name) || IsPassedThrough(parameter))
            {
                Follow(call, depth);
            }
            else if (IsSending(name))
            {
                Found.Add(new BodyUse(call, IsSending: true, null));
            }
            else if (!code.IsDeclaredHere(parameter) && !Setters.Contains(name) && !IsSending(parameter.Name))
            {
                Read(call, null);
            }
        }

        /// <summary>A message that has the body is sent in its place.</summary>
        private void FollowMessage(AssignmentExpressionSyntax assignment, int depth)
        {
            if (assignment.Parent is InitializerExpressionSyntax { Parent: { } creation })
            {
                Follow(creation, depth);
            }
            else if (assignment.Left is MemberAccessExpressionSyntax { Expression: var message } && code.Symbol(message) is (ILocalSymbol or IParameterSymbol or IFieldSymbol) and { } variable)
            {
                foreach (var use in code.Uses(variable, use => use.Parent is ArgumentSyntax))
                {
                    LookAtArgument(use.Parent!.Parent!.Parent!, (ArgumentSyntax)use.Parent!, depth);
                }
            }
        }

        private void ReadElement(SyntaxNode access, ExpressionSyntax? key, int depth)
        {
            switch (key is null ? null : code.Model(key.SyntaxTree).GetConstantValue(key, code.CancellationToken).Value)
            {
                case string field:
                    Read(access, field.Substring(field.LastIndexOf('.') + 1));
                    FollowNested(access, depth);
                    break;
                case int:
                    Follow(access, depth);
                    break;
                default:
                    Read(access, null);
                    break;
            }
        }

        /// <summary>What a field has inside: of that, only fields that are named matter.</summary>
        private void FollowNested(SyntaxNode access, int depth)
        {
            var before = Found.Count;
            Follow(access, depth);
            for (var i = Found.Count - 1; i >= before; i--)
            {
                if (Found[i] is { IsSending: false, Parameter: null } or { IsSending: true })
                {
                    Found.RemoveAt(i);
                }
            }
        }

        private void Read(SyntaxNode syntax, string? parameter) => Found.Add(new BodyUse(syntax, IsSending: false, parameter));

        /// <summary>The wire name of a member of a type of the application's own; null for the length of a text, the keys of a dictionary.</summary>
        private string? FieldOf(SyntaxNode access) =>
            code.Symbol(access) is (IPropertySymbol or IFieldSymbol) and { ContainingType: { } type } member && (type.IsAnonymousType || code.IsDeclaredHere(member))
                ? WireNames.Of(member)
                : null;

        private IParameterSymbol? Parameter(SyntaxNode call, ArgumentSyntax argument)
        {
            var arguments = code.Operation(call) switch
            {
                IInvocationOperation invocation => invocation.Arguments,
                IObjectCreationOperation creation => creation.Arguments,
                _ => ImmutableArray<IArgumentOperation>.Empty,
            };
            return (arguments.FirstOrDefault(candidate => SourceCode.Syntax(candidate) == argument)
                ?? arguments.FirstOrDefault(candidate => candidate.ArgumentKind != ArgumentKind.Explicit && candidate.Syntax.Contains(argument)))?.Parameter?.OriginalDefinition;
        }

        /// <summary>Whether a method takes the object for what it is, or keeps it. One that takes anything, and gives back something else, looks into it.</summary>
        private bool IsStoredOrSent(IParameterSymbol parameter, ParameterObject row) =>
            code.IsDeclaredHere(parameter) || row.Type.Is(parameter.Type) || parameter.Type.TypeKind == TypeKind.Class && parameter.Type.SpecialType != SpecialType.System_Object
            || parameter.Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type } || IsPassedThrough(parameter);

        /// <summary>Whether the method gives back what it takes, in a wrapping, or the object that it is called on, for the next call.</summary>
        private static bool IsPassedThrough(IParameterSymbol parameter) =>
            parameter.ContainingSymbol is IMethodSymbol method
            && (Mentions(method.ReturnType, parameter.Type)
                || (method is { IsExtensionMethod: true, Parameters: [var extended, ..] } && SymbolEqualityComparer.Default.Equals(extended.Type, method.ReturnType)));

        private static bool Mentions(ITypeSymbol type, ITypeSymbol parameter) =>
            parameter is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method }
            && (SymbolEqualityComparer.Default.Equals(type, parameter) || (type is INamedTypeSymbol named && named.TypeArguments.Any(argument => Mentions(argument, parameter))));

        private static bool IsSending(string name) => SendingWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

        private static bool IsCreation(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax;
    }
}
