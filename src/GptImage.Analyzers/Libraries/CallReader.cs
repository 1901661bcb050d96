using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Libraries;

/// <summary>Reads the rows of calls: one request for each client that a call may be made on, and each object that it may be given.</summary>
internal sealed class CallReader(RecognitionContext context, ClientReader clients, ParameterObjectReader objects)
{
    public IEnumerable<FoundRequest> Requests()
    {
        foreach (var method in ClientLibraries.RequestMethods)
        {
            foreach (var node in context.Code.Index.Invocations(method.Name).Concat(context.Code.Index.Invocations(method.Name + "Async")))
            {
                if (context.Code.Operation(node) is IInvocationOperation call && method.Type.Is(call.TargetMethod.ContainingType))
                {
                    foreach (var request in Read(call, method))
                    {
                        yield return request;
                    }
                }
            }
        }
    }

    private IEnumerable<FoundRequest> Read(IInvocationOperation call, RequestMethod method)
    {
        var (called, isClientOpen) = clients.Of(call);
        if (call.Arguments.Any(argument => argument.Parameter?.Type.Name == "BinaryContent"))
        {
            // The body names its own model and is recognized by its text.
            yield break;
        }

        List<RequestPart> own =
        [
            .. WireParts.Of(Arguments(call, method), method.Parameters.Where(member => call.TargetMethod.Parameters.Any(declared => declared.Name == member.Name)), call.Syntax, member => OmittedMember.Argument(call.Syntax, call.TargetMethod, member.Name, context.Code)),
            .. objects.ChangesOf(call.Syntax),
        ];
        var (given, areObjectsOpen) = GivenObjects(call, method);
        foreach (var sent in given)
        {
            var parts = own.Concat(sent.Parts).ToLookup(part => part.Parameter == ParameterNames.Model);
            var ownModel = RequestPart.Join(parts[true]);
            var request = new FoundRequest
            {
                Endpoint = method.Endpoint,
                Site = call.Syntax,
                IsOfLibrary = true,
                Unseen = sent.Unseen,
                Fault = method.Fault,
                Parts = [.. parts[false]],
                Objects = [.. Made(call), .. sent.Creation is { } creation ? [creation] : (IEnumerable<SyntaxNode>)[]],
                Evidence = areObjectsOpen || objects.IsGivenToDelegate(call.Syntax) ? RequestEvidence.OpenParameters : RequestEvidence.Whole,
            };
            if (ownModel is not null || isClientOpen || called.Count == 0)
            {
                var host = call.Instance is { } receiver ? context.ClientHosts.OfReceiver(receiver) : RequestHost.Unseen;
                yield return request with { Model = ownModel, Host = host, IsDeployment = ownModel is not null && (host & RequestHost.Azure) != 0 };
            }

            foreach (var client in called)
            {
                yield return request with { Model = client.Model, Host = client.Host, IsDeployment = client.IsDeployment, Fault = request.Fault ?? client.Fault };
            }
        }
    }

    /// <summary>A call may make an object with parameters, such as a tool, instead of sending one.</summary>
    private IEnumerable<SyntaxNode> Made(IInvocationOperation call) => objects.Row(call.Type) is null ? [] : [call.Syntax];

    private List<MemberPart> Arguments(IInvocationOperation call, RequestMethod method)
    {
        var parts = new List<MemberPart>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && method.Find(parameter.Name) is { } member && SourceCode.Syntax(argument) is { } syntax)
            {
                parts.Add(new MemberPart(member,
                    context.Parts.ReadArgument(argument, syntax, member.Parameter, (other, value) => WriteArgument(call, method, other, value))));
            }
        }

        return parts;
    }

    /// <summary>Each object that the call may be given; one without parameters where it is given none.</summary>
    private (IReadOnlyList<SentObject> Objects, bool IsOpen) GivenObjects(IInvocationOperation call, RequestMethod method)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && method.Find(parameter.Name) is null && objects.Row(parameter.Type) is not null && SourceCode.Syntax(argument) is not null)
            {
                return objects.Sent(argument.Value);
            }
        }

        return ([SentObject.None], false);
    }

    private static string? WriteArgument(IInvocationOperation call, RequestMethod method, string parameter, string value) =>
        method.Parameters.FirstOrDefault(member => member.Parameter == parameter) is { Values: null, IsIgnored: false } member
        && call.TargetMethod.Parameters.Any(declared => declared.Name == member.Name)
            ? $"{member.Name}: {SymbolDisplay.FormatLiteral(value, quote: true)}"
            : null;
}
