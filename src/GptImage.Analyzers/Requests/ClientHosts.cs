using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>
/// The hosts that a client of a library talks to: OpenAI's, unless its own options name another endpoint. A client that is injected may be any that is
/// registered in sight; what a file says beside it tells nothing.
/// </summary>
internal sealed class ClientHosts(SourceCode code, Origins origins, UrlReader urls, HttpClientHosts httpClients, HostRows rows)
{
    private IReadOnlyList<(ITypeSymbol Type, RequestHost Host)>? _handedOn;

    /// <summary>The hosts of a client by what makes it: a constructor, or a method of another client.</summary>
    public RequestHost Of(IOperation? making, CallArguments? arguments = null) => making switch
    {
        IObjectCreationOperation { Constructor: { } constructor } creation => Of(constructor.ContainingType, creation.Arguments, arguments),
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } initializer => Of(constructor.ContainingType, initializer.Arguments, arguments),
        IInvocationOperation { Instance: { } receiver } => OfReceiver(receiver, arguments),
        IInvocationOperation { TargetMethod.IsExtensionMethod: true } registration => OfHttpClient(registration.Arguments, arguments ?? CallArguments.None),
        _ => RequestHost.Unseen,
    };

    /// <summary>The hosts of whatever client the expression may be.</summary>
    public RequestHost OfReceiver(IOperation receiver, CallArguments? arguments = null)
    {
        if (IsOneOf(rows.DeploymentClients, receiver.Type))
        {
            return RequestHost.Azure;
        }

        // A part of a client, such as service.Image, goes where the client goes.
        if (receiver is IPropertyReferenceOperation { Instance: { } whole } && !IsClient(receiver.Type) && IsClient(whole.Type))
        {
            return OfReceiver(whole, arguments);
        }

        if (receiver is IParameterReferenceOperation reference && arguments?.Find(reference.Parameter) is { } given)
        {
            return OfReceiver(given);
        }

        var set = origins.Of(receiver);
        var hosts = RequestHost.Unseen;
        var isOpen = set.IsOpen;
        foreach (var origin in set.Operations.Where(origin => !origin.IsNothing()))
        {
            if (IsMadeByLibrary(origin))
            {
                hosts |= Of(origin, arguments);
            }
            else
            {
                isOpen = true;
            }
        }

        return isOpen && receiver.Type is { } type ? hosts | OfInjected(type) : hosts;
    }

    /// <summary>The hosts of the clients that code may be given from where this is not seen: those of the type that are handed on in sight.</summary>
    private RequestHost OfInjected(ITypeSymbol type)
    {
        if (_handedOn is null)
        {
            // What makes clients may be injected itself, and asks for those that are made first.
            _handedOn = [.. MadeAndHandedOn()];
            _handedOn = [.. _handedOn, .. CalledForAndHandedOn()];
        }

        var isOfDeployment = IsClient(type) && rows.DeploymentOptions.Any(option => code.Index.Assignments(option.Member).OfType<AssignmentExpressionSyntax>()
            .Any(assignment => option.Type.Is(code.Symbol(assignment.Left)?.ContainingType)));
        return _handedOn.Where(client => IsOrDerives(client.Type, type)).Aggregate(isOfDeployment ? RequestHost.Azure : RequestHost.Unseen, (hosts, client) => hosts | client.Host);
    }

    private bool IsMadeByLibrary(IOperation origin) => origin switch
    {
        IObjectCreationOperation => IsClient(origin.Type),
        IInvocationOperation { Instance: { } receiver } => IsClient(origin.Type) && IsClient(receiver.Type),
        _ => false,
    };

    private RequestHost Of(ITypeSymbol type, IEnumerable<IArgumentOperation> arguments, CallArguments? outer)
    {
        if (IsOneOf(rows.DeploymentClients, type))
        {
            return RequestHost.Azure;
        }

        foreach (var argument in arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            if (EndpointOf(argument.Parameter?.Type) is { } endpoint)
            {
                return OfOptions(argument.Value, endpoint, outer ?? CallArguments.None);
            }

            if (rows.OptionHolders.FirstOrDefault(holder => holder.Type.Is(argument.Parameter?.Type)) is { } settings)
            {
                return OfSettings(argument.Value, settings, outer ?? CallArguments.None);
            }
        }

        return OfHttpClient(arguments, outer ?? CallArguments.None) is var host and not RequestHost.Unseen ? host : RequestHost.OpenAI;
    }

    /// <summary>The hosts of the HTTP client that a client is given to send with, which may have a base address.</summary>
    private RequestHost OfHttpClient(IEnumerable<IArgumentOperation> given, CallArguments arguments) =>
        given.FirstOrDefault(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "HttpClient" }) is { } client ? httpClients.Of(client.Value, arguments) : RequestHost.Unseen;

    private HostOption? EndpointOf(ITypeSymbol? type) => rows.EndpointOptions.FirstOrDefault(option => option.Type.Is(type));

    private RequestHost OfSettings(IOperation settings, HostOption holder, CallArguments arguments)
    {
        var set = origins.Of(settings);
        var options = MemberValues.Of(holder.Member, set, code).Select(code.Operation).OfType<IOperation>().ToList();
        var hosts = options.Aggregate(RequestHost.Unseen, (hosts, value) => hosts | (EndpointOf(value.Type) is { } endpoint ? OfOptions(value, endpoint, arguments) : RequestHost.Configured));
        if (set.IsOpen || set.Operations.Any(origin => origin is not IObjectCreationOperation && !origin.IsNothing()))
        {
            hosts |= RequestHost.Configured;
        }

        return options.Count == 0 ? hosts | RequestHost.OpenAI : hosts;
    }

    private RequestHost OfOptions(IOperation options, HostOption endpoint, CallArguments arguments)
    {
        var set = origins.Of(options);
        if (rows.DeploymentOptions.Any(option => option.Type.FullName == endpoint.Type.FullName && MemberValues.Of(option.Member, set, code).Any()))
        {
            return RequestHost.Azure;
        }

        var values = MemberValues.Of(endpoint.Member, set, code).ToList();
        var hosts = values.Aggregate(RequestHost.Unseen, (hosts, value) => hosts | urls.HostOf(code.Operation(value), arguments));
        if (set.IsOpen || set.Operations.Any(origin => origin is not IObjectCreationOperation && !origin.IsNothing()))
        {
            hosts |= RequestHost.Configured;
        }

        // Under a condition the endpoint may stay what it is.
        return values.Count == 0 || values.All(IsConditional) ? hosts | RequestHost.OpenAI : hosts;
    }

    private static bool IsConditional(ExpressionSyntax value) =>
        value.Parent is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } && value.Ancestors().Any(ancestor => ancestor is IfStatementSyntax or SwitchSectionSyntax);

    /// <summary>Clients that get to code which does not show where they come from: containers, collections, delegates.</summary>
    private IEnumerable<(ITypeSymbol Type, RequestHost Host)> MadeAndHandedOn()
    {
        var names = rows.Clients.Concat(rows.DeploymentClients).Select(type => type.SimpleName).Append(string.Empty).Distinct();
        foreach (var creation in names.SelectMany(code.Index.Creations).OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (code.Type(creation) is { } type && IsClient(type) && ObjectUses.Escapes(creation, code))
            {
                yield return (type, Of(code.Operation(creation)));
            }
        }

        if (rows.DeploymentRegistrations.Any(method => code.Index.Invocations(method).Count > 0))
        {
            foreach (var client in rows.DeploymentClients.SelectMany(client => code.Compilation.GetTypesByMetadataName(client.FullName)))
            {
                yield return (client, RequestHost.Azure);
            }
        }
    }

    /// <summary>The same for clients that another client makes.</summary>
    private IEnumerable<(ITypeSymbol Type, RequestHost Host)> CalledForAndHandedOn() =>
        from call in rows.ClientMethods.SelectMany(code.Index.Invocations)
        let operation = code.Operation(call) as IInvocationOperation
        where operation is { Type: { } type, Instance: { } receiver } && IsClient(type) && IsClient(receiver.Type) && ObjectUses.Escapes(call, code)
        select (operation.Type, Of(operation));

    private bool IsClient(ITypeSymbol? type) => IsOneOf(rows.Clients, type) || IsOneOf(rows.DeploymentClients, type);

    private static bool IsOneOf(IReadOnlyList<LibraryType> rows, ITypeSymbol? type) => type is not null && rows.Any(row => row.Is(type));

    private static bool IsOrDerives(ITypeSymbol type, ITypeSymbol searched)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, searched))
            {
                return true;
            }
        }

        return false;
    }
}
