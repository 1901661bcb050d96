using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>The hosts that an <c>HttpClient</c> sends relative URLs to: its <c>BaseAddress</c>, set in sight or where the client is registered for injection.</summary>
internal sealed class HttpClientHosts(SourceCode code, Origins origins, UrlReader urls)
{
    private const string BaseAddress = "BaseAddress";

    private static readonly HashSet<string> RegistrationMethods =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton", "AddKeyedScoped"];

    private IReadOnlyList<Registration>? _registrations;
    private RequestHost? _hostsForAll;

    /// <summary>A call of <c>AddHttpClient</c> with what is chained to it.</summary>
    /// <param name="Chain">The whole.</param>
    /// <param name="Types">The types whose client it configures.</param>
    /// <param name="Names">The names of the clients that it configures.</param>
    private sealed record Registration(SyntaxNode Chain, IReadOnlyList<ITypeSymbol> Types, IReadOnlyList<string> Names);

    public RequestHost Of(IOperation? client, CallArguments arguments)
    {
        if (client is IParameterReferenceOperation reference && arguments.Find(reference.Parameter) is { } given)
        {
            client = given;
        }

        var set = origins.Of(client);
        var hosts = HostOf(MemberValues.Of(BaseAddress, set, code), arguments);
        foreach (var origin in set.Operations.OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == "CreateClient"))
        {
            var name = origin.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue.Value as string ?? string.Empty;
            hosts |= HostOf(Registrations.Where(registration => registration.Names.Contains(name)));
        }

        foreach (var parameter in set.Variables.OfType<IParameterSymbol>().Where(parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }))
        {
            hosts |= Injected(parameter.ContainingType);
        }

        return hosts;
    }

    /// <summary>The hosts of the client that is injected into a type: its own, or else the one for all.</summary>
    private RequestHost Injected(INamedTypeSymbol type)
    {
        var own = Registrations.Where(registration => registration.Types.Any(registered =>
            SymbolEqualityComparer.Default.Equals(registered, type) || type.AllInterfaces.Contains(registered, SymbolEqualityComparer.Default))).ToList();
        return own.Count > 0 ? HostOf(own) : _hostsForAll ??= HostOf(
            from creation in code.Index.Creations("HttpClient").Concat(code.Index.Creations(string.Empty)).OfType<BaseObjectCreationExpressionSyntax>()
            from assignment in creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? []
            where SyntaxIndex.LastName(assignment.Left) == BaseAddress
            where creation.Ancestors().OfType<InvocationExpressionSyntax>().Any(IsRegistration)
            select assignment.Right, CallArguments.None);
    }

    private static bool IsRegistration(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => RegistrationMethods.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };

    private RequestHost HostOf(IEnumerable<ExpressionSyntax> values, CallArguments arguments) =>
        values.Aggregate(RequestHost.Unseen, (hosts, value) => hosts | urls.HostOf(code.Operation(value), arguments));

    private RequestHost HostOf(IEnumerable<Registration> registrations) => HostOf(registrations.SelectMany(BaseAddressesIn), CallArguments.None);

    /// <summary>What the chain assigns, itself or in a method that it names.</summary>
    private IEnumerable<ExpressionSyntax> BaseAddressesIn(Registration registration) =>
        from place in registration.Chain.DescendantNodes().OfType<ArgumentSyntax>()
            .Select(argument => code.Symbol(argument.Expression)).OfType<IMethodSymbol>().SelectMany(code.Declarations).Prepend(registration.Chain)
        from assignment in place.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where SyntaxIndex.LastName(assignment.Left) == BaseAddress
        select assignment.Right;

    private IReadOnlyList<Registration> Registrations => _registrations ??= [.. code.Index.Invocations("AddHttpClient").Select(Read)];

    private Registration Read(SyntaxNode call)
    {
        var chain = call;
        while (chain.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            chain = next;
        }

        var types = new List<ITypeSymbol>();
        foreach (var name in chain.DescendantNodes().OfType<GenericNameSyntax>().Where(name => name.Identifier.ValueText is "AddHttpClient" or "AddTypedClient"))
        {
            types.AddRange(name.TypeArgumentList.Arguments.Select(code.Type).OfType<ITypeSymbol>());
        }

        var given = (code.Operation(call) as IInvocationOperation)?.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue.Value as string;
        return new Registration(chain, types, [given ?? string.Empty]);
    }
}
